// The entry sheet: each cell is saved when it is left; what cannot be sent waits in this browser
// and goes when the network is back. The server knows a replay by its text, so nothing is entered twice.
const form = document.getElementById("sheet");
const KEY = `thonmoi:${form.dataset.save}`;
const waiting = new Map(JSON.parse(localStorage.getItem(KEY) || "[]"));
let sending = null;

const keep = () => localStorage.setItem(KEY, JSON.stringify([...waiting]));
const say = (words) => {
  const place = document.getElementById("saved");
  if (place) place.textContent = words;
};
const inputs = () => [...form.querySelectorAll("[data-cell]")];
const idOf = (input) => input.name.slice(2);
const versionOf = (id) => form.querySelector(`[name="n-${id}"]`)?.value ?? "0";
const shown = new Map(inputs().map((input) => [idOf(input), input.value]));

// What was typed before the network went is put back.
for (const [id, typed] of waiting) {
  const input = document.getElementById(`v-${id}`);
  if (input) input.value = typed;
}

const take = (input) => {
  const id = idOf(input);
  if (input.value === shown.get(id) && !waiting.has(id)) return;
  waiting.set(id, input.value);
  keep();
  send();
};

// What the rows show is counted: how many are filled, wrong, doubtful, returned.
const count = () => {
  const bar = document.getElementById("bar");
  const all = form.querySelectorAll("[data-row]").length;
  bar.querySelector("b").textContent = `${form.querySelectorAll('[data-is~="filled"]').length}/${all}`;
  for (const place of bar.querySelectorAll("[data-count]")) {
    const found = form.querySelectorAll(`[data-row]${place.dataset.count}`);
    const { one, many } = place.dataset;
    place.hidden = !found.length;
    if (found.length) place.setAttribute("href", `#${found[0].id}`);
    place.querySelector("span").textContent = found.length === 1 ? one : many.replace("2", found.length);
  }
  for (const group of form.querySelectorAll("details.fold")) {
    const [filled, rows] = ['[data-is~="filled"]', "[data-row]"].map((what) => group.querySelectorAll(what).length);
    group.querySelector("[data-filled]").textContent = `${filled}/${rows}`;
  }
};

// A cell in a folded group is shown before it takes the focus.
const go = (input) => {
  if (!input) return;
  input.closest("details.fold").open = true;
  input.focus();
};

const replace = (id, html) => {
  const parsed = new DOMParser().parseFromString(html, "text/html").querySelector("template");
  const row = parsed.content.querySelector("tbody");
  const old = document.getElementById(`r-${id}`);
  const active = old?.contains(document.activeElement) ? document.activeElement : null;
  const selected = active && [active.selectionStart, active.selectionEnd];
  if (row && old) old.replaceWith(row);
  if (active?.id) {
    const again = document.getElementById(active.id);
    if (again && active.value !== undefined) again.value = active.value;
    again?.focus();
    if (again?.matches("input.input")) again.setSelectionRange(...selected);
  }
  const input = document.getElementById(`v-${id}`);
  if (input) shown.set(id, row.querySelector("[data-cell]")?.value ?? input.value);
  say(parsed.dataset.said);
  count();
};

async function save(id, typed) {
  const body = new FormData();
  body.set("typed", typed);
  body.set("version", versionOf(id));
  const answer = await fetch(`${form.dataset.save}${id}/value/`, {
    method: "POST",
    body,
    headers: {
      "HX-Request": "true",
      "X-CSRFToken": form.querySelector("[name=csrfmiddlewaretoken]").value,
    },
    redirect: "manual",
  });
  if (answer.status !== 200 && answer.status !== 409) throw new Error(String(answer.status));
  return answer.text();
}

async function send() {
  if (sending) return sending;
  sending = (async () => {
    while (waiting.size) {
      const [id, typed] = waiting.entries().next().value;
      say(form.dataset.saving);
      let html;
      try {
        html = await save(id, typed);
      } catch {
        say(form.dataset.lost);
        setTimeout(send, 5000);
        return;
      }
      if (waiting.get(id) === typed) waiting.delete(id);
      keep();
      replace(id, html);
    }
  })();
  await sending;
  sending = null;
  return undefined;
}

const move = (from, step) => {
  const all = inputs();
  const next = all[all.indexOf(from) + step];
  go(next);
  next?.select?.();
};

form.addEventListener("change", (event) => {
  if (event.target.matches("[data-cell]")) take(event.target);
});

form.addEventListener("keydown", (event) => {
  const input = event.target;
  if (input.matches("[data-cell]") && event.key === "Enter" && !event.ctrlKey) {
    event.preventDefault();
    take(input);
    move(input, event.shiftKey ? -1 : 1);
  }
  if (!event.altKey) return;
  const key = event.key.toLowerCase();
  const row = input.closest("[data-row]");
  if ((key === "m" || key === "g") && row) {
    event.preventDefault();
    take(input);
    send().then(() => row.querySelector("[data-evidence]")?.click());
  }
  if (key === "l") {
    event.preventDefault();
    const wrong = [...form.querySelectorAll("[aria-invalid=true]")];
    const after = wrong.find((one) => input.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING);
    go(after || wrong[0]);
  }
});

// A column copied from a spreadsheet fills the rows below.
form.addEventListener("paste", (event) => {
  const text = event.clipboardData.getData("text/plain");
  const lines = text.replace(/\r?\n$/, "").split(/\r?\n/);
  if (!event.target.matches("[data-cell]") || lines.length < 2) return;
  event.preventDefault();
  const all = inputs();
  const start = all.indexOf(event.target);
  lines.forEach((line, i) => {
    const input = all[start + i];
    if (!input) return;
    input.value = line.split("\t")[0].trim();
    take(input);
  });
});

form.addEventListener("click", (event) => {
  const offer = event.target.closest("[data-take]");
  if (!offer) return;
  event.preventDefault();
  const input = offer.closest("[data-row]").querySelector("[data-cell]");
  input.value = offer.dataset.take;
  take(input);
});

// What still waits is sent before the page is left by its own buttons.
form.addEventListener("submit", (event) => {
  if (!waiting.size) return;
  event.preventDefault();
  delete form.dataset.sent;
  const button = event.submitter;
  send().then(() => waiting.size || form.requestSubmit(button));
});
window.addEventListener("online", send);
if (waiting.size) send();
