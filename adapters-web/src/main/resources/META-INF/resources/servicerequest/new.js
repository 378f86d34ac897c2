/* Taking a request down: shows what the cover of the chosen unit says, and only those fields that the choice needs. */
(function () {
  "use strict";
  const units = () => Array.from(document.querySelectorAll("input[type=radio][name$=':unit']"));
  const chosen = () => { const radio = units().find(r => r.checked); return radio ? radio.value : ""; };
  const place = document.getElementById("proposal");
  const newUnit = document.querySelector("[data-new-unit]");
  const reason = document.querySelector("[data-type-reason]");
  const type = document.querySelector("select[name$=':type']");
  if (!place || !newUnit || !reason || !type) return;
  let asked = 0;

  function needed() {
    newUnit.hidden = chosen() !== "new";
    reason.hidden = type.value === "";
  }
  async function propose() {
    const mine = ++asked;
    const answer = await fetch("/servicerequest/proposal?unit=" + encodeURIComponent(chosen()), { headers: { Accept: "text/html" } }).catch(() => null);
    if (!answer || !answer.ok || mine !== asked) return;
    place.innerHTML = await answer.text();
    window.aftersales.dress(place);
  }
  document.addEventListener("change", event => {
    if (units().includes(event.target)) { needed(); propose(); }
    else if (event.target === type) needed();
  });
  needed();
  // when the unit was chosen on the call panel, what is wrong is what is left to say; else the unit comes first
  const first = document.querySelector("[data-first=true]") || units()[0];
  const begin = first || units()[0]; // with several units to choose from, that choice comes first
  if (begin && !document.querySelector("[data-summary], .late")) begin.focus();
})();
