/* The search box at the top: finds while one types, arrows choose, Enter opens. Empty, it offers the records seen last. */
(() => {
  "use strict";
  const box = document.getElementById("search");
  const place = document.getElementById("found");
  if (!box || !place) return;
  const SEEN = "aftersales.seen";
  const WAIT_MS = 180;
  let timer = 0;
  let asked = 0;

  const stored = () => { try { return JSON.parse(sessionStorage.getItem(SEEN)) || []; } catch (e) { return []; } };
  // a record that was opened is offered again; only for this tab, and until log-out
  const title = document.querySelector("main .record-head h2, main h1");
  if (/\/view$/.test(location.pathname) && title) {
    const seen = { href: location.pathname + location.search, title: title.textContent.trim().replace(/\s+/g, " ") };
    try { sessionStorage.setItem(SEEN, JSON.stringify([seen].concat(stored().filter(s => s.href !== seen.href)).slice(0, 8))); } catch (e) { /* forbidden */ }
  }
  document.addEventListener("submit", event => { if (event.target.getAttribute("action") === "/logout") try { sessionStorage.removeItem(SEEN); } catch (e) { /* forbidden */ } });

  const items = () => Array.from(place.querySelectorAll("a[data-found]"));
  function show(yes) {
    place.hidden = !yes;
    box.setAttribute("aria-expanded", String(yes));
  }
  function recent() {
    const list = stored().filter(s => s.href !== location.pathname + location.search);
    place.replaceChildren();
    if (!list.length) { show(false); return; }
    const head = document.createElement("h3");
    head.textContent = place.dataset.recent;
    const ul = document.createElement("ul");
    list.forEach(s => {
      const a = document.createElement("a");
      a.href = s.href;
      a.dataset.found = "";
      a.textContent = s.title;
      const li = document.createElement("li");
      li.append(a);
      ul.append(li);
    });
    const section = document.createElement("section");
    section.className = "found-group";
    section.append(head, ul);
    place.append(section);
    show(true);
  }
  async function find() {
    const text = box.value.trim();
    const mine = ++asked;
    if (text.length < 2) { if (text) show(false); else recent(); return; }
    const answer = await fetch("/desk/found?q=" + encodeURIComponent(text), { headers: { "X-Background": "1" }, credentials: "same-origin", redirect: "manual" }).catch(() => null);
    if (mine !== asked || !answer || !answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.getElementById("found-now");
    if (!found || mine !== asked) return;
    place.replaceChildren(...Array.from(document.importNode(found, true).childNodes));
    show(document.activeElement === box || place.contains(document.activeElement));
  }
  box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(find, WAIT_MS); });
  box.addEventListener("focus", find);
  document.addEventListener("click", event => { if (!event.target.closest(".search")) show(false); });
  document.querySelector(".search").addEventListener("keydown", event => {
    if (event.isComposing) return;
    const list = items();
    const now = list.indexOf(document.activeElement);
    const stop = () => { event.preventDefault(); event.stopPropagation(); };
    if (event.key === "ArrowDown" && !place.hidden && list.length) { stop(); list[Math.min(now + 1, list.length - 1)].focus(); }
    else if (event.key === "ArrowUp" && now >= 0) { stop(); (now ? list[now - 1] : box).focus(); }
    else if (event.key === "Escape" && !place.hidden) { stop(); box.focus(); show(false); }
    else if (event.key === "Enter" && now < 0 && list.length === 1) { stop(); list[0].click(); }
  });
  document.addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") { event.preventDefault(); box.focus(); box.select(); }
  });
})();
