// The console's keys: / to the search box, arrows and Enter to choose, then on with the form.
const box = document.getElementById("who");
const list = document.getElementById("callers");
const options = () => [...list.querySelectorAll("button[role=option]")];
let chosen = -1;

function mark(next) {
  const all = options();
  chosen = all.length ? (next + all.length) % all.length : -1;
  all.forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
  if (chosen < 0) return box.removeAttribute("aria-activedescendant");
  box.setAttribute("aria-activedescendant", all[chosen].id);
  all[chosen].scrollIntoView({ block: "nearest" });
}

function show(open) {
  list.hidden = !open;
  box.setAttribute("aria-expanded", String(open));
}

// The first match is marked once the answer to what was typed last is there.
let waiting = false;
list.addEventListener("htmx:afterSettle", () => {
  delete list.dataset.stale;
  show(list.children.length > 0);
  mark(0);
  if (waiting && chosen >= 0) options()[chosen].click();
  waiting = false;
});
box.addEventListener("input", () => { waiting = false; list.dataset.stale = "yes"; });
box.addEventListener("focus", () => show(list.children.length > 0));
box.addEventListener("blur", () => setTimeout(() => { if (!list.contains(document.activeElement)) show(false); }, 150));
box.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    show(list.children.length > 0);
    mark(chosen + (event.key === "ArrowDown" ? 1 : -1));
  } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    // Whoever types faster than the answer means what they typed, not what is listed.
    if (list.dataset.stale) waiting = true;
    else options()[chosen]?.click();
  } else if (event.key === "Escape") {
    show(false);
  }
});

// "/" belongs to this box here, not to the search in the bar.
document.addEventListener("keydown", (event) => {
  const typing = document.activeElement?.matches?.("input:not([type=checkbox]):not([type=radio]), textarea, select");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  box.focus();
  box.select();
}, true);

// Where to go on: the first field of the kind, or the kinds while none is chosen.
function goOn() {
  const first = ["f-when", "f-item", "f-words"].map((id) => document.getElementById(id)).find(Boolean);
  (first ?? document.querySelector("#desk-form [data-key]"))?.focus();
}

document.addEventListener("htmx:afterSettle", (event) => {
  const { target } = event.detail;
  if (target?.id === "desk-form") return goOn();
  if (target?.id !== "caller") return;
  box.value = "";
  list.replaceChildren();
  mark(-1);
  show(false);
  goOn();
  document.getElementById("intake").dispatchEvent(new Event("change", { bubbles: true }));
});
show(false);
