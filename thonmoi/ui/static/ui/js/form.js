// Forms: the summary of errors takes the focus, a form is sent once, a password can be shown,
// what was typed is not left behind unasked, and a lost network is said in words.
const notices = document.getElementById("notices");

document.querySelector("[data-focus]")?.focus();

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  if (form.dataset.sent) event.preventDefault();
  form.dataset.sent = "yes";
  if (!form.matches("[hx-post]")) delete form.dataset.typed;
});
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
});
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.detail.elt.closest("form");
  if (!form || event.detail.requestConfig?.verb === "get") return;
  delete form.dataset.sent;
  if (event.detail.successful) delete form.dataset.typed;
});

document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form?.matches("[data-guard]")) form.dataset.typed = "yes";
});
window.addEventListener("beforeunload", (event) => {
  if (document.querySelector("form[data-typed]")) event.preventDefault();
});

document.addEventListener("change", (event) => {
  const shows = event.target.dataset.shows;
  if (shows) document.getElementById(shows).type = event.target.checked ? "text" : "password";
});

const say = (id) => {
  const words = document.getElementById(id);
  if (words && notices) notices.replaceChildren(words.content.cloneNode(true));
};
document.addEventListener("htmx:sendError", () => say("lost"));
document.addEventListener("htmx:timeout", () => say("lost"));
document.addEventListener("htmx:responseError", (event) => {
  if (event.detail.xhr.status >= 500) say("broken");
});
