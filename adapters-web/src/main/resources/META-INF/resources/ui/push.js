/* One stream of messages per browser, however many tabs: the leading tab holds it and tells the others. Other scripts listen
   to the events "aftersales:push" (detail: topic, type, subject) and "aftersales:connected" (detail: true or false). */
(() => {
  "use strict";
  const ADDRESS = "/api/v1/calls/stream";
  const LEASE = "aftersales.push-leader";
  const LEASE_MS = 6000;
  const LOST_AFTER_MS = 4000;
  const me = Math.random().toString(36).slice(2);
  const others = "BroadcastChannel" in window ? new BroadcastChannel("aftersales.push") : null;
  const LAST = "aftersales.push-last";
  let last = remembered(); // a page that was just opened asks only for what the one before it did not hear
  let source = null;
  let lost = 0;
  let failures = 0;
  let connected = null;

  function remembered() {
    try { return sessionStorage.getItem(LAST) || ""; } catch (e) { return ""; }
  }
  function remember(id) {
    last = id;
    try { sessionStorage.setItem(LAST, id); } catch (e) { /* forbidden: the last minute is sent again */ }
  }
  function tell(kind, detail) { document.dispatchEvent(new CustomEvent("aftersales:" + kind, { detail })); }
  function push(id, message) {
    if (id) remember(id);
    tell("push", message);
  }
  function setConnected(yes) {
    if (connected === yes) return;
    connected = yes;
    tell("connected", yes);
  }
  if (others) others.addEventListener("message", event => {
    const m = event.data;
    if (m.kind === "push") push(m.id, m.message);
    else if (m.kind === "connected") setConnected(m.yes);
    else if (m.kind === "who" && source) others.postMessage({ kind: "connected", yes: connected === true });
  });
  function share(m) { if (others) others.postMessage(m); }

  function open() {
    close();
    source = new EventSource(last ? ADDRESS + "?after=" + encodeURIComponent(last) : ADDRESS);
    source.addEventListener("open", () => {
      failures = 0;
      clearTimeout(lost);
      lost = 0;
      setConnected(true);
      share({ kind: "connected", yes: true });
    });
    source.addEventListener("push", event => {
      let message;
      try { message = JSON.parse(event.data); } catch (e) { return; }
      push(event.lastEventId, message);
      share({ kind: "push", id: event.lastEventId, message });
    });
    source.addEventListener("error", () => {
      // a short break mends itself before anybody needs to know
      if (!lost) lost = setTimeout(() => { setConnected(false); share({ kind: "connected", yes: false }); }, LOST_AFTER_MS);
      if (source && source.readyState === EventSource.CLOSED) {
        failures++;
        setTimeout(() => { if (source) open(); }, Math.min(2000 * failures, 30000));
      }
    });
  }
  function close() {
    if (source) source.close();
    source = null;
  }

  function lead() { if (!source) open(); }
  if (navigator.locks) {
    navigator.locks.request("aftersales.push", () => new Promise(() => lead())); // held until the tab goes
  } else {
    // without HTTPS there are no locks: a lease in the local store does as well
    const beat = () => {
      let lease = null;
      try { lease = JSON.parse(localStorage.getItem(LEASE)); } catch (e) { /* none */ }
      const mine = lease && lease.id === me;
      if (!lease || mine || lease.until < Date.now()) {
        try { localStorage.setItem(LEASE, JSON.stringify({ id: me, until: Date.now() + LEASE_MS })); } catch (e) { /* forbidden: lead alone */ }
        lead();
      } else if (source) {
        close();
      }
    };
    setTimeout(beat, Math.random() * 200);
    setInterval(beat, LEASE_MS / 3);
    addEventListener("pagehide", () => {
      try {
        const lease = JSON.parse(localStorage.getItem(LEASE));
        if (lease && lease.id === me) localStorage.removeItem(LEASE);
      } catch (e) { /* nothing to give back */ }
    });
  }
  addEventListener("pagehide", () => { if (source) source.close(); });
  addEventListener("pageshow", event => { if (event.persisted && source) open(); });
  share({ kind: "who" });
})();
