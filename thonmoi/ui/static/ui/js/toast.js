// A toast goes after six seconds; it waits while a mouse or the focus is on it.
const LIFE = 6000;

function watch(toast) {
  let timer;
  const start = () => { timer = setTimeout(() => toast.remove(), LIFE); };
  const stop = () => clearTimeout(timer);
  toast.addEventListener("mouseenter", stop);
  toast.addEventListener("mouseleave", start);
  toast.addEventListener("focusin", stop);
  toast.addEventListener("focusout", start);
  start();
}

const find = (root) => root.querySelectorAll("[data-toast]").forEach(watch);
find(document);
document.addEventListener("htmx:afterSwap", (event) => find(event.detail.target));
