// Looks again every two seconds while something on the page is under way, and replaces the parts marked data-live.
(() => {
  "use strict";
  const PAUSE = 2000;
  let failures = 0;
  async function look() {
    try {
      const answer = await fetch(location.href, { headers: { "X-Requested-With": "fetch" } });
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      failures = 0;
      // a dialog that is open, or a field that has the focus, is left alone
      if (!document.querySelector("dialog[open]")) {
        document.querySelectorAll("[data-live]").forEach(old => {
          const now = page.getElementById(old.id);
          if (now && !old.contains(document.activeElement)) {
            old.replaceWith(now);
            if (window.aftersales) window.aftersales.dress(now);
          }
        });
      }
      if (page.querySelector("[data-live=true]")) next();
    } catch (e) {
      failures++;
      next();
    }
  }
  function next() { setTimeout(look, Math.min(PAUSE * (failures + 1), 30000)); }
  if (document.querySelector("[data-live=true]")) next();
})();
