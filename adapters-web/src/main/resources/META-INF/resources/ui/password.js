/* Passwords: shown on wish, judged while typing, compared with their repetition. The server decides; this only saves a round. */
(function () {
  "use strict";
  const all = selector => Array.from(document.querySelectorAll(selector));
  const rows = ["abcdefghijklmnopqrstuvwxyzabcdefgh", "12345678901234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "1q2w3e4r5t6y7u8i9o0p", "qwertyuiopasdfghjklzxcvbnm"];
  const everybodys = ["admin", "administrator", "aftersales", "system", "password", "passwd", "manager", "shouhou"];

  function judge(password, words) {
    const length = Array.from(password).length;
    const plain = password.toLowerCase().trim();
    if (length < 8) return "short";
    const backwards = Array.from(plain).reverse().join("");
    if (rows.some(r => r.includes(plain) || r.includes(backwards))) return "common";
    for (let piece = 1; piece <= 4; piece++) {
      if (plain.slice(0, piece).repeat(plain.length).startsWith(plain)) return "common";
    }
    const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
    const own = everybodys.concat(words.map(w => w.toLowerCase().trim()).filter(w => w.length > 1));
    if (own.includes(plain) || own.includes(core)) return "own";
    return length < 12 ? "good" : "strong";
  }

  all("[data-meter]").forEach(meter => {
    const input = document.getElementById(meter.dataset.meter);
    const rule = meter.textContent;
    const words = () => (meter.dataset.meterWords || "").split(" ").map(id => document.getElementById(id)).filter(Boolean).map(e => e.value);
    const say = () => {
      const verdict = input.value ? judge(input.value, words()) : "";
      meter.dataset.verdict = verdict;
      const key = verdict && "meter" + verdict[0].toUpperCase() + verdict.slice(1);
      meter.textContent = key ? meter.dataset[key].replace("{0}", 8 - Array.from(input.value).length) : rule;
    };
    input.addEventListener("input", say);
  });

  all("[data-same-as]").forEach(repeat => {
    const first = document.getElementById(repeat.dataset.sameAs);
    const compare = () => repeat.setCustomValidity(repeat.value && repeat.value !== first.value ? repeat.dataset.differs : "");
    repeat.addEventListener("input", compare);
    first.addEventListener("input", compare);
  });

  all("[data-reveal]").forEach(input => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn plain reveal";
    button.textContent = input.dataset.reveal;
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => {
      const hidden = input.type === "password";
      input.type = hidden ? "text" : "password";
      button.setAttribute("aria-pressed", String(hidden));
      input.focus();
    });
    input.after(button);
    input.parentElement.classList.add("revealing");
  });

  all("[data-copy]").forEach(button => button.addEventListener("click", () => {
    const source = document.getElementById(button.dataset.copy);
    const copied = () => { button.querySelector("span").textContent = button.dataset.copied; };
    if (navigator.clipboard) navigator.clipboard.writeText(source.textContent).then(copied, () => getSelection().selectAllChildren(source));
    else getSelection().selectAllChildren(source);
  }));
})();
