// Groups that a phone folds: open on wider screens and on paper; who is led to a row finds it open.
const wide = matchMedia("(min-width: 48.01rem)");
const unfold = () => {
  for (const one of document.querySelectorAll("details.fold")) one.open = true;
};
const reveal = (hash) => {
  const there = hash.length > 1 && document.getElementById(hash.slice(1));
  const fold = there && there.closest("details.fold");
  if (!fold || fold.open) return;
  fold.open = true;
  there.scrollIntoView();
};

if (wide.matches) unfold();
wide.addEventListener("change", () => wide.matches && unfold());
window.addEventListener("beforeprint", unfold);
window.addEventListener("hashchange", () => reveal(window.location.hash));
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (link) reveal(link.hash);
});
reveal(window.location.hash);
