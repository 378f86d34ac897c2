/* The call panel: cards come and go as calls do, without the page being loaded again. The server draws every card, so that
   language and rights are its own. Nothing here takes the focus away from where somebody types. */
(() => {
  "use strict";
  const panel = document.getElementById("calls");
  if (!panel) return;
  const dock = document.getElementById("dock");
  const say = document.getElementById("calls-say");
  const LEAVE_MS = 8000;
  const all = (selector, within) => Array.from((within || panel).querySelectorAll(selector));
  const cards = () => all("article.call");
  const cardOf = id => document.getElementById("call-" + id);
  const typing = e => e && (e.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(e.tagName));
  const under = new Map(); // call id -> whether to fetch once more when the fetch under way is done
  let stale = false;
  let before = null; // where the focus was when the panel took it

  // --- fetching ---
  async function fetched(address) {
    const answer = await fetch(address, { headers: { "X-Background": "1" }, credentials: "same-origin", redirect: "manual" });
    if (!answer.ok) throw new Error(String(answer.status));
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  }
  async function fetchAll() {
    try {
      const page = await fetched("/desk/cards");
      const fresh = Array.from(page.querySelectorAll("article.call"));
      const ids = new Set(fresh.map(c => c.id));
      cards().forEach(c => { if (!ids.has(c.id) && !c.dataset.goes) remove(c); });
      fresh.forEach(c => put(c, false));
      stale = false;
      settle();
    } catch (e) {
      none(panel.dataset.failed);
      setTimeout(fetchAll, 5000);
    }
  }
  async function fetchOne(id, isNew) {
    if (under.has(id)) { under.set(id, true); return; }
    under.set(id, false);
    try {
      const page = await fetched("/desk/cards?id=" + encodeURIComponent(id));
      const card = page.querySelector("article.call");
      const shown = cardOf(id);
      if (!card) { if (shown) remove(shown); }
      else if (shown || (isNew && card.dataset.leaving !== "true")) put(card, true);
    } catch (e) {
      stale = true;
      setTimeout(() => { if (stale) fetchAll(); }, 3000);
    }
    const again = under.get(id);
    under.delete(id);
    if (again) fetchOne(id, isNew); else settle();
  }

  // --- showing ---
  function put(drawn, isNews) {
    const card = document.importNode(drawn, true);
    const old = cardOf(card.dataset.call);
    if (old) {
      const held = old.contains(document.activeElement) ? marker(old, document.activeElement) : null;
      keepForm(old, card);
      const scroll = panel.scrollTop;
      old.replaceWith(card);
      panel.scrollTop = scroll;
      if (held) held(card);
    } else {
      const older = cards().find(c => c.dataset.at <= card.dataset.at); // the newest call stands first
      if (older) older.before(card); else panel.append(card);
      if (isNews) announce(card);
    }
    if (card.dataset.leaving === "true") {
      card.dataset.goes = "1";
      setTimeout(() => { const now = cardOf(card.dataset.call); if (now && now.dataset.leaving === "true") { remove(now); settle(); } }, LEAVE_MS);
    }
    if (window.aftersales) window.aftersales.dress(card);
  }
  /** Finds the place of the focus again in the card as drawn anew. */
  function marker(old, element) {
    if (element === old) return card => card.focus({ preventScroll: true });
    const kinds = ["name", "data-key", "data-act", "href"];
    const kind = kinds.find(k => element.getAttribute(k));
    if (!kind) return null;
    const value = element.getAttribute(kind);
    const selector = element.tagName + "[" + kind + "=" + JSON.stringify(value) + "]";
    const at = [element.selectionStart, element.selectionEnd];
    return card => {
      const again = card.querySelector(selector) || card;
      again.focus({ preventScroll: true });
      if (at[0] !== undefined && at[0] !== null && again.setSelectionRange) again.setSelectionRange(at[0], at[1]);
    };
  }
  /** What somebody has begun to write down stays as it is. */
  function keepForm(old, card) {
    const begun = old.querySelector("form[data-keep]");
    const fresh = card.querySelector("form[data-keep]");
    if (!begun || !fresh) return;
    Array.from(fresh.elements).forEach(field => {
      const was = field.name && begun.elements[field.name];
      if (was) field.value = was.value;
    });
    fresh.closest("details").open = begun.closest("details").open;
  }
  function remove(card) {
    if (card.contains(document.activeElement)) leave();
    card.remove();
  }
  function announce(card) {
    say.textContent = "";
    setTimeout(() => { say.textContent = panel.dataset.news + " " + (card.getAttribute("aria-label") || ""); }, 50);
    if (window.aftersales) window.aftersales.openDock();
  }
  function none(text) {
    if (cards().length) return;
    panel.replaceChildren();
    const p = document.createElement("p");
    p.className = "soft calls-none";
    p.textContent = text;
    panel.append(p);
  }
  function settle() {
    const list = cards();
    if (list.length) all(".calls-none").forEach(p => p.remove()); else none(panel.dataset.none);
    const waiting = list.filter(c => /^(RINGING|MISSED|UNANSWERED_UNKNOWN)$/.test(c.dataset.status)).length;
    if (window.aftersales) window.aftersales.calls(waiting);
  }

  // --- messages ---
  document.addEventListener("aftersales:push", event => {
    const { type, subject } = event.detail;
    if (!type || !type.startsWith("call.")) return;
    if (document.visibilityState === "hidden" && type !== "call.ringing") { stale = true; return; }
    if (type === "call.logged" && !cardOf(subject)) { stale = true; return; }
    fetchOne(subject, type !== "call.logged");
  });
  let wasLost = false;
  document.addEventListener("aftersales:connected", event => {
    if (window.aftersales) window.aftersales.connected(event.detail);
    if (!event.detail) wasLost = true;
    else if (wasLost) { wasLost = false; fetchAll(); } // catches up with what happened meanwhile
  });
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "visible" && stale) fetchAll(); });

  // --- acting ---
  async function act(values) {
    const answer = await fetch("/desk/act", { method: "POST", body: new URLSearchParams(values), credentials: "same-origin", redirect: "manual" });
    if (answer.status === 204) return answer.headers.get("X-Call");
    const text = (answer.headers.get("Content-Type") || "").startsWith("text/plain") ? await answer.text() : panel.dataset.failed;
    throw new Error(text);
  }
  function wrong(card, text) {
    const place = card.querySelector(".call-error");
    if (!place) return;
    place.textContent = text;
    place.hidden = !text;
  }
  async function actOn(card, values) {
    wrong(card, "");
    try {
      await act(Object.assign({ call: card.dataset.call }, values));
      return true;
    } catch (e) {
      wrong(cardOf(card.dataset.call) || card, e.message || panel.dataset.failed);
      return false;
    }
  }
  async function press(button) {
    const card = button.closest("article.call");
    const kind = button.dataset.act;
    button.classList.add("busy");
    const values = { act: kind };
    if (kind === "link") values.customer = button.dataset.customer;
    const well = await actOn(card, values);
    button.classList.remove("busy");
    if (well && kind === "dismiss") { remove(card); settle(); } else await fetchOne(card.dataset.call, false);
  }
  panel.addEventListener("click", event => {
    const button = event.target.closest("[data-act]");
    if (button) press(button);
  });
  panel.addEventListener("submit", async event => {
    const form = event.target.closest("form.call-wrap-form");
    if (!form) return;
    event.preventDefault();
    event.stopPropagation();
    const card = form.closest("article.call");
    const values = Object.fromEntries(new FormData(form));
    if (await actOn(card, Object.assign(values, { act: "wrap-up" }))) fetchOne(card.dataset.call, false);
  });

  // a number typed by hand gives the same card
  const manual = document.getElementById("call-manual");
  const complaint = document.getElementById("call-manual-error");
  manual.addEventListener("submit", async event => {
    event.preventDefault();
    event.stopPropagation();
    const number = manual.elements.number;
    complaint.hidden = true;
    number.removeAttribute("aria-invalid");
    manual.dataset.operation = manual.dataset.operation || "panel-" + Array.from(crypto.getRandomValues(new Uint32Array(4)), n => n.toString(36)).join("");
    try {
      const id = await act({ act: "manual", number: number.value, operation: manual.dataset.operation });
      number.value = "";
      await fetchOne(id, true);
      const card = cardOf(id);
      if (card) focusCard(card);
    } catch (e) {
      complaint.textContent = e.message || panel.dataset.failed;
      complaint.hidden = false;
      number.setAttribute("aria-invalid", "true");
      number.focus();
    }
    delete manual.dataset.operation;
  });

  // --- keys ---
  function focusCard(card) {
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: "nearest" });
  }
  function enter() {
    if (window.aftersales) window.aftersales.openDock();
    if (!dock.contains(document.activeElement)) before = document.activeElement;
    const first = panel.querySelector("article.call.ringing") || cards()[0];
    if (first) focusCard(first); else manual.elements.number.focus();
  }
  function leave() {
    const back = before && document.contains(before) ? before : document.getElementById("main");
    before = null;
    if (back) back.focus({ preventScroll: true });
  }
  document.addEventListener("keydown", event => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    const inside = dock.contains(event.target);
    if (event.key === "F2") { event.preventDefault(); if (inside) leave(); else enter(); return; }
    if (typing(event.target)) {
      if (inside && event.key === "Escape") { event.preventDefault(); event.stopImmediatePropagation(); leave(); }
      return;
    }
    if (!inside) return;
    const card = event.target.closest("article.call");
    const done = () => { event.preventDefault(); event.stopImmediatePropagation(); };
    if (event.key === "Escape") { done(); leave(); return; }
    if (!card) return;
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      const list = cards();
      const next = list[(list.indexOf(card) + (event.key === "ArrowRight" ? 1 : list.length - 1)) % list.length];
      done();
      focusCard(next);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const items = all("[data-act=link], [data-item]", card).filter(i => i.getClientRects().length);
      if (!items.length) return;
      const now = items.indexOf(event.target);
      const next = event.key === "ArrowDown" ? Math.min(now + 1, items.length - 1) : now - 1;
      done();
      if (next < 0) focusCard(card); else items[next].focus();
    } else if (event.key === "r" || event.key === "n") {
      const unit = event.target.closest("[data-unit]");
      const link = unit && unit.querySelector("[data-request]");
      const general = card.querySelector("[data-key=r]");
      if (link && general) { done(); location.assign(link.dataset.request); } else if (general) { done(); general.click(); }
    } else if (event.key === "w") {
      const wrap = card.querySelector("details.call-wrap");
      if (wrap) { done(); wrap.open = true; wrap.querySelector("select").focus(); }
    } else if (/^[aco]$/.test(event.key)) {
      const target = card.querySelector("[data-key=" + event.key + "]");
      if (target) { done(); target.click(); }
    }
  }, true);

  fetchAll();
})();
