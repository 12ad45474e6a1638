// Keys. An element says its key itself: data-key="d", "alt+m", "/"; it is pressed, or focused if
// it is a field. Single letters act only outside fields and can be switched off on this machine.
const OFF = "thonmoi.keys";
const dialog = document.getElementById("keys");

const isField = (node) => node.matches("input,select,textarea,[contenteditable]");
const isOff = () => localStorage.getItem(OFF) === "off";

function nameOf(event) {
  const key = event.key.toLowerCase();
  const letter = event.altKey && event.code.startsWith("Key") ? event.code.slice(3).toLowerCase() : key;
  return [event.ctrlKey || event.metaKey ? "ctrl" : "", event.altKey ? "alt" : "", letter]
    .filter(Boolean).join("+");
}

function press(name) {
  const all = [...document.querySelectorAll(`[data-key="${CSS.escape(name)}"]`)];
  const target = all.find((node) => node.checkVisibility?.() ?? true);
  if (!target) return false;
  if (isField(target)) target.focus();
  else target.click();
  return true;
}

function list() {
  const keys = dialog.querySelector("[data-keylist]");
  keys.replaceChildren();
  document.querySelectorAll("[data-key]:not([data-key='/'])").forEach((node) => {
    const term = document.createElement("dt");
    for (const part of node.dataset.key.split("+")) {
      const kbd = document.createElement("kbd");
      kbd.textContent = part.length === 1 ? part.toUpperCase() : part[0].toUpperCase() + part.slice(1);
      term.append(kbd, " ");
    }
    const words = document.createElement("dd");
    words.textContent = node.getAttribute("aria-label") || node.textContent.trim();
    keys.append(term, words);
  });
}

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.defaultPrevented) return;
  const inField = isField(event.target);
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && inField && event.target.form) {
    event.preventDefault();
    event.target.form.requestSubmit();
    return;
  }
  const withAlt = event.altKey && !event.ctrlKey;
  if (!withAlt && (event.ctrlKey || event.metaKey || inField || isOff())) return;
  if (document.querySelector("dialog[open]:not(.inline)")) return;
  if (event.key === "?" && dialog) {
    event.preventDefault();
    list();
    dialog.showModal();
  } else if (press(nameOf(event))) {
    event.preventDefault();
  }
});

if (dialog) {
  const off = dialog.querySelector("[data-keys-off]");
  off.checked = isOff();
  off.addEventListener("change", () => localStorage.setItem(OFF, off.checked ? "off" : "on"));
  const light = dialog.querySelector("[data-theme-light]");
  light.addEventListener("change", () => {
    const age = light.checked ? 31536000 : 0;
    document.cookie = `theme=light;path=/;max-age=${age};samesite=lax`;
    if (light.checked) document.documentElement.dataset.theme = "light";
    else delete document.documentElement.dataset.theme;
  });
}
