/* The report on the engineer's phone: only the fields that are needed, one fee after the other, prices of the part master. */
(function () {
  "use strict";
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  const form = document.getElementById("report");
  if (!form) return;
  const result = form.querySelector("select[name$=':result']");
  const next = form.querySelector("[data-next-step]");
  const fees = all("[data-fee]", form);
  const add = form.querySelector("[data-add-fee]");
  const description = fee => fee.querySelector("[data-description]");

  function needed() {
    next.hidden = result.value !== "NOT_FIXED";
    fees.forEach(fee => {
      const part = fee.querySelector("[data-part]");
      const carried = part && part.value ? form.querySelector("data[value='" + part.value + "']") : null;
      const serials = fee.querySelector("[data-serials]");
      if (serials) serials.hidden = !(carried && carried.dataset.tracked === "true") && !serials.querySelector("input").value;
    });
    fees.forEach(fee => { fee.querySelector("[data-cover-reason]").hidden = !fee.querySelector("[data-covered]").checked; });
    add.hidden = fees.every(fee => !fee.hidden);
  }
  fees.forEach(fee => { fee.hidden = !description(fee).value && !fee.querySelector("[data-price]").value; });
  add.addEventListener("click", () => {
    const fee = fees.find(f => f.hidden);
    if (!fee) return;
    fee.hidden = false;
    needed();
    description(fee).focus();
  });
  form.addEventListener("input", event => {
    const fee = event.target.closest("[data-fee]");
    if (!fee || event.target !== description(fee)) return;
    const part = all("#parts option", form).find(o => o.value === event.target.value);
    const price = fee.querySelector("[data-price]");
    if (part && part.dataset.price && !price.value) price.value = part.dataset.price;
  });
  form.addEventListener("change", event => {
    const fee = event.target.closest("[data-fee]");
    if (fee && event.target.matches("[data-part]")) {
      const carried = event.target.value && form.querySelector("data[value='" + event.target.value + "']");
      if (carried) {
        fee.querySelector("select[name$='-kind']").value = "PARTS";
        description(fee).value = carried.dataset.carried;
        fee.querySelector("[data-price]").value = carried.dataset.price;
      }
    }
    needed();
  });
  needed();
})();
