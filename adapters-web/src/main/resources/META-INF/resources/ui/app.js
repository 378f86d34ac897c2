/* The behaviour of every page: keys, menus, drafts, clocks, focus. No page needs it to work; with it the hands stay on the keyboard. */
(function () {
  "use strict";
  const root = document.documentElement;
  const store = {
    get(area, key) { try { return area.getItem(key); } catch (e) { return null; } },
    set(area, key, value) { try { value === null ? area.removeItem(key) : area.setItem(key, value); } catch (e) { /* full or forbidden: go on without */ } }
  };

  // before the first paint: what was folded stays folded
  const side = store.get(localStorage, "aftersales.side");
  if (side) root.dataset.side = side;
  const dock = store.get(sessionStorage, "aftersales.dock");
  if (dock) root.dataset.dock = dock;

  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const text = (name, ...args) => {
    const texts = document.getElementById("texts");
    let pattern = texts && texts.dataset[name] || "";
    args.forEach((a, i) => { pattern = pattern.replace("{" + i + "}", a); });
    return pattern;
  };
  const visible = e => e && e.getClientRects().length > 0;
  const typing = e => e && (e.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(e.tagName) && !/^(checkbox|radio|submit|button)$/.test(e.type));

  // --- shell ---
  function setDock(open) {
    root.dataset.dock = open ? "open" : "closed";
    store.set(sessionStorage, "aftersales.dock", root.dataset.dock);
  }
  function setDrawer(open) {
    root.dataset.drawer = open ? "open" : "closed";
    all("[data-drawer]").forEach(b => b.setAttribute("aria-expanded", String(open)));
    if (open) { const first = document.querySelector(".nav a"); if (first) first.focus(); }
  }
  function fold() {
    const narrow = matchMedia("(max-width: 1180px)").matches;
    const folded = narrow ? root.dataset.side !== "open" : root.dataset.side === "folded";
    root.dataset.side = folded ? "open" : "folded";
    store.set(localStorage, "aftersales.side", root.dataset.side);
  }
  function closeMenus(except) {
    all("details[data-menu][open]").forEach(d => { if (d !== except) d.open = false; });
  }

  document.addEventListener("click", event => {
    const at = selector => event.target.closest(selector);
    const menu = at("details[data-menu]");
    closeMenus(menu);
    if (at("[data-fold]")) fold();
    else if (at("button[data-drawer]")) setDrawer(root.dataset.drawer !== "open");
    else if (at("[data-drawer-close]")) setDrawer(false);
    else if (at("[data-dock]:not(html)")) setDock(root.dataset.dock !== "open");
    else if (at("[data-dismiss]")) at("[data-dismiss]").closest(".notice").remove();
    else if (at("[data-keys]")) { closeMenus(); openDialog("keys"); }
    else if (at("[data-opens]")) { event.preventDefault(); openDialog(at("[data-opens]").dataset.opens); }
    else if (at("[data-closes]")) at("dialog").close();
    else if (at("[data-leave]")) forgiven = true;
    else {
      const row = at("table[data-rows] tbody tr");
      if (row && !at("a, button, input, select, label") && !String(getSelection())) open(row, event.ctrlKey || event.metaKey);
    }
  });

  function openDialog(id) {
    const dialog = document.getElementById(id);
    if (!dialog) return;
    dialog.showModal();
    const first = dialog.querySelector("[autofocus], input:not([type=hidden]), textarea, select, button.primary, .btn.primary");
    if (first) first.focus();
  }

  // --- lists ---
  function rows() { return all("table[data-rows] tbody tr").filter(visible); }
  function selected() { return document.querySelector("table[data-rows] tr[aria-selected=true]"); }
  function select(row) {
    const before = selected();
    if (before) before.removeAttribute("aria-selected");
    row.setAttribute("aria-selected", "true");
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  }
  function step(by) {
    const list = rows();
    if (!list.length) return;
    const now = list.indexOf(selected());
    select(list[Math.max(0, Math.min(list.length - 1, now < 0 ? 0 : now + by))]);
  }
  function open(row, elsewhere) {
    const link = row.querySelector("a[href]");
    if (!link) return;
    if (elsewhere) window.open(link.href, "_blank", "noopener");
    else link.click();
  }
  function labelCells(within) {
    all("table[data-rows], table[data-cards]", within).forEach(table => {
      const names = all("thead th", table).map(th => th.textContent.trim());
      all("tbody tr", table).forEach(tr => Array.from(tr.children).forEach((td, i) => {
        if (!td.dataset.label && names[i]) td.dataset.label = names[i];
      }));
    });
  }

  // --- keys ---
  function seek(box) { if (box) { box.focus(); box.select(); } }
  let goes = 0;
  document.addEventListener("keydown", event => {
    if (event.isComposing || event.keyCode === 229) return;
    const dialog = document.querySelector("dialog[open]");
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const form = event.target.closest("form") || (dialog || document).querySelector("form.form");
      const button = form && (form.querySelector(".btn.primary:not([disabled])") || form.querySelector("[type=submit]"));
      if (button) { event.preventDefault(); button.click(); }
      return;
    }
    if (event.key === "Escape" && !dialog) {
      const menu = document.querySelector("details[data-menu][open]");
      if (menu) { menu.open = false; menu.querySelector("summary").focus(); return; }
      if (root.dataset.drawer === "open") { setDrawer(false); return; }
      if (typing(event.target)) { event.target.blur(); return; }
      const back = document.querySelector("[data-back]");
      if (back) back.click();
      return;
    }
    if (dialog || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (goes && Date.now() - goes < 1500) {
      goes = 0;
      const to = all("[data-go]").find(a => a.dataset.go === event.key);
      if (to) { event.preventDefault(); to.click(); }
      return;
    }
    const act = {
      g() { goes = Date.now(); },
      j() { step(1); },
      k() { step(-1); },
      n() { press("[data-key=n]") || press("details.menu:not(.user) > summary"); },
      e() { press("[data-key=e]"); },
      "/"() { seek(document.getElementById("search") || document.querySelector("[data-quick]")); },
      f() { seek(document.querySelector("[data-quick]")); },
      "?"() { openDialog("keys"); },
      Enter() { const row = selected(); if (row && (event.target === row || event.target === document.body)) open(row, false); else return false; }
    }[event.key];
    if (act && act() !== false) event.preventDefault();
  });
  function press(selector) {
    const target = all(selector).find(visible);
    if (!target) return false;
    target.click();
    return true;
  }

  // --- forms: drafts, unsaved input, one submit only ---
  let forgiven = false;
  const kept = form => all("input, textarea, select", form).filter(f => f.name && !/^(hidden|password|submit|button|file)$/.test(f.type) && !f.hasAttribute("data-private"));
  const read = field => field.type === "checkbox" || field.type === "radio" ? (field.checked ? "1" : "") : field.multiple ? all("option", field).filter(o => o.selected).map(o => o.value).join("\u0001") : field.value;
  const nameOf = (field, form) => field.name + (field.type === "radio" || field.type === "checkbox" ? "=" + field.value : "");
  function write(field, value) {
    if (field.type === "checkbox" || field.type === "radio") field.checked = value === "1";
    else if (field.multiple) all("option", field).forEach(o => { o.selected = value.split("\u0001").includes(o.value); });
    else field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  const contents = form => Object.fromEntries(kept(form).map(f => [nameOf(f, form), read(f)]));
  const draftKey = form => "aftersales.draft:" + location.pathname + location.search + "#" + form.id;
  const changed = form => form.dataset.saved !== undefined && form.dataset.saved !== JSON.stringify(contents(form));

  function prepare(form) {
    if (form.dataset.saved !== undefined) return;
    form.noValidate = true;
    const failed = document.querySelector("[data-summary], .late") !== null;
    form.dataset.saved = failed ? "?" : JSON.stringify(contents(form));
    const draft = store.get(sessionStorage, draftKey(form));
    if (failed || !draft || draft === form.dataset.saved) return;
    const bar = document.createElement("p");
    bar.className = "draft";
    bar.setAttribute("role", "status");
    bar.append(text("draft"));
    const button = (label, act) => {
      const b = document.createElement("button");
      b.type = "button";
      b.className = "btn";
      b.textContent = label;
      b.addEventListener("click", () => { act(); bar.remove(); });
      bar.append(b);
    };
    button(text("restore"), () => {
      const values = JSON.parse(draft);
      kept(form).forEach(f => { const v = values[nameOf(f, form)]; if (v !== undefined) write(f, v); });
    });
    button(text("forget"), () => store.set(sessionStorage, draftKey(form), null));
    form.prepend(bar);
  }
  let drafting = 0;
  document.addEventListener("input", event => {
    const form = event.target.closest("form.form");
    if (!form) return;
    clearTimeout(drafting);
    drafting = setTimeout(() => { if (changed(form)) store.set(sessionStorage, draftKey(form), JSON.stringify(contents(form))); }, 400);
  });
  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.method !== "post") return;
    if (form.hasAttribute("data-download")) return; // the page stays
    if (event.submitter && event.submitter.formTarget === "_blank") { // the answer opens beside the page, whose record it has changed
      const again = () => { if (!document.hidden) location.replace(location.href); };
      document.addEventListener("visibilitychange", again);
      addEventListener("focus", again);
      return;
    }
    if (form.dataset.sent && Date.now() - form.dataset.sent < 8000) { event.preventDefault(); return; }
    form.dataset.sent = Date.now();
    forgiven = true;
    if (form.matches("form.form")) store.set(sessionStorage, draftKey(form), JSON.stringify(contents(form)));
    if (event.submitter && event.submitter.classList.contains("btn")) setTimeout(() => event.submitter.classList.add("busy"), 150);
  });
  addEventListener("pageshow", event => {
    if (!event.persisted) return;
    forgiven = false;
    all("form").forEach(f => { delete f.dataset.sent; });
    all(".busy").forEach(b => b.classList.remove("busy"));
  });
  addEventListener("beforeunload", event => {
    if (!forgiven && all("form.form").some(f => f.dataset.saved !== "?" && changed(f))) {
      event.preventDefault();
      event.returnValue = text("unsaved");
    }
  });
  // a form that was sent and did not come back with a problem is saved: its draft has done its work
  function forgetSent() {
    if (document.body.classList.contains("plain")) return; // the log-in page came in between: nothing was saved
    const sent = store.get(sessionStorage, "aftersales.sent");
    if (sent && !document.querySelector("[data-summary], .late, .notice.warn, .notice.bad")) store.set(sessionStorage, sent, null);
    store.set(sessionStorage, "aftersales.sent", null);
  }
  document.addEventListener("submit", event => {
    if (!event.defaultPrevented && event.target.matches("form.form")) store.set(sessionStorage, "aftersales.sent", draftKey(event.target));
  });

  // --- what is wrong with a field, said beside it while one types; and told to screen readers ---
  function describe(within) {
    all("[data-field]", within).forEach(field => {
      const input = field.querySelector("input:not([type=hidden]), select, textarea");
      if (!input || !input.id) return;
      const parts = [];
      [".hint", ".error"].forEach(part => {
        const element = field.querySelector(part);
        if (element) {
          element.id = element.id || input.id + "-" + part.slice(1);
          parts.push(element.id);
        }
      });
      if (parts.length) input.setAttribute("aria-describedby", parts.join(" "));
      if (field.querySelector(".error")) input.setAttribute("aria-invalid", "true");
      if (field.querySelector(".must")) input.setAttribute("aria-required", "true");
    });
  }
  function check(input) {
    const field = input.closest("[data-field]");
    if (!field) return;
    const must = input.getAttribute("aria-required") === "true";
    const v = input.validity;
    const wrong = must && !input.value.trim() ? text("required") : v && v.badInput ? text(input.type === "number" ? "number" : "date") : "";
    let error = field.querySelector(".error");
    if (!wrong) {
      if (error) error.remove();
      input.removeAttribute("aria-invalid");
      return;
    }
    if (!error) {
      error = document.createElement("span");
      error.className = "error";
      field.append(error);
    }
    error.textContent = wrong;
    error.id = input.id + "-error";
    input.setAttribute("aria-invalid", "true");
    input.setAttribute("aria-describedby", error.id);
  }
  document.addEventListener("change", event => { if (event.target.closest("form.form")) check(event.target); });

  // filters act at once; the search field waits for Enter
  document.addEventListener("change", event => {
    const form = event.target.closest("form.filters");
    if (form && event.target.tagName === "SELECT") form.requestSubmit();
  });
  // personal data never stands in an address: what looks like a telephone number is posted
  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.matches("form.filters") && form.elements.q) form.method = form.elements.q.value.replace(/\D/g, "").length >= 7 ? "post" : "get";
  });
  // empty parameters do not belong into an address that one sends to a colleague
  document.addEventListener("submit", event => {
    if (event.target.matches("form.filters")) all("input, select", event.target).forEach(f => { if (!f.value) f.disabled = true; });
  });

  // --- service-level clocks ---
  let ahead = 0; // by how much the server's clock is ahead of this PC's
  function span(ms) {
    const minutes = Math.floor(Math.abs(ms) / 60000);
    if (minutes >= 2880) return text("days", Math.floor(minutes / 1440));
    if (minutes >= 60) return text("hours", Math.floor(minutes / 60)) + (minutes % 60 ? " " + text("minutes", minutes % 60) : "");
    return text("minutes", minutes);
  }
  function tick() {
    all("[data-due]").forEach(chip => {
      const due = Number(chip.dataset.due);
      const met = Number(chip.dataset.met);
      const left = due - (Date.now() + ahead);
      const tone = met ? (met <= due ? "good" : "bad") : left < 0 ? "bad" : left < 900000 ? "warn" : "plain";
      const says = met ? text(met <= due ? "met" : "late") : text(left < 0 ? "over" : "left", span(left));
      const place = chip.querySelector(".left");
      if (place && place.textContent !== says) place.textContent = says;
      if (!chip.classList.contains(tone)) {
        chip.classList.remove("good", "bad", "warn", "plain");
        chip.classList.add(tone);
        const use = chip.querySelector("use");
        if (use) use.setAttribute("href", use.getAttribute("href").replace(/#.*/, "#" + (tone === "bad" ? "alert" : tone === "good" ? "check" : "clock")));
      }
    });
  }

  // --- start ---
  function dress(within) {
    labelCells(within);
    describe(within);
    all("form.form", within).forEach(prepare);
    tick();
  }
  function start() {
    const shell = document.getElementById("shell");
    if (shell) ahead = Number(shell.dataset.now) - Date.now();
    forgetSent();
    dress(document);
    setInterval(tick, 15000);
    const summary = all(".late, [data-summary]").find(visible);
    // what was refused inside a dialog is mended there; a late saver reads there what others changed
    const sent = document.querySelector("dialog[data-sent=true]");
    const late = document.querySelector(".late");
    if (sent && late) sent.querySelector("h2").after(late);
    const asked = document.querySelector("dialog:has(.error)") || (late && sent);
    if (asked) openDialog(asked.id);
    const focus = asked ? null : summary || document.querySelector("[autofocus]");
    if (focus) focus.focus();
    all(".nav a[aria-current=page], .tabs a[aria-current=page]").forEach(a => a.scrollIntoView({ block: "nearest", inline: "nearest" }));
  }
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start); else start();

  // PrimeFaces replaces parts of the page: dress them again, and keep the focus where it was
  document.addEventListener("DOMContentLoaded", () => {
    if (!window.jQuery) return;
    let focused = null;
    window.jQuery(document)
      .on("pfAjaxSend", () => { focused = document.activeElement && document.activeElement.id; })
      .on("pfAjaxComplete", () => {
        dress(document);
        const again = focused && document.getElementById(focused);
        if (again && document.activeElement !== again && document.activeElement === document.body) again.focus();
      });
  });

  // what other scripts of the product use
  window.aftersales = {
    openDock: () => setDock(true),
    closeDock: () => setDock(false),
    /** Shows or hides the chip that says that pushes do not arrive. */
    connected(yes) { const chip = document.getElementById("connection"); if (chip) chip.hidden = yes; },
    /** The number of calls that wait, beside the telephone in the top bar. */
    calls(count) { const badge = document.getElementById("call-count"); if (badge) { badge.textContent = count; badge.hidden = !count; } },
    dress,
    text
  };
})();
