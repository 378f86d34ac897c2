/* Recording a sale: one more line is there as soon as the last one has something in it, and serial numbers have room. */
(function () {
  "use strict";
  const lines = Array.from(document.querySelectorAll("[data-sold]"));
  const fields = line => Array.from(line.querySelectorAll("input, textarea"));
  const used = line => fields(line).some(field => field.value.trim() !== "") || line.querySelector(".error") !== null;

  function show() {
    const last = lines.reduce((found, line, i) => used(line) ? i : found, -1);
    lines.forEach((line, i) => { line.hidden = i > last + 1; });
  }
  function grow(area) {
    area.rows = Math.min(8, area.value.split("\n").length);
  }
  document.addEventListener("input", event => {
    if (!event.target.closest("[data-sold]")) return;
    if (event.target.tagName === "TEXTAREA") grow(event.target);
    show();
  });
  document.addEventListener("change", show); // a draft that is taken back
  lines.forEach(line => line.querySelectorAll("textarea").forEach(grow));
  show();
})();
