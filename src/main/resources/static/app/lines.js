// A list of lines of which there may be as many as are needed: `lines[3].name`. Without this
// script the lines that came with the page are there.
const SPOT = /(lines\[|-)(\d+)(?=\]|-|$)/;

const move = (text, at) => text.replace(SPOT, (_, before) => before + at);

function renumber(line, at) {
  for (const each of line.querySelectorAll("[name]")) each.name = move(each.name, at);
  for (const each of line.querySelectorAll("[id]")) each.id = move(each.id, at);
  for (const each of line.querySelectorAll("label[for]")) each.htmlFor = move(each.htmlFor, at);
  for (const each of line.querySelectorAll("[aria-describedby]")) {
    each.setAttribute("aria-describedby", move(each.getAttribute("aria-describedby"), at));
  }
  line.querySelector("[data-line-number]").textContent = at + 1;
}

function emptied(line) {
  for (const each of line.querySelectorAll("input")) {
    if (each.type === "checkbox") each.checked = false;
    else each.value = "";
    each.removeAttribute("aria-invalid");
  }
  for (const each of line.querySelectorAll("select")) each.value = each.querySelector("[selected]")?.value ?? "";
  for (const each of line.querySelectorAll("[data-error]")) each.textContent = "";
  return line;
}

export default function grow(box) {
  box.dataset.ready = "yes";
  const lines = () => [...box.querySelectorAll("[data-line]")];
  const add = box.querySelector("[data-line-add]");
  const pattern = emptied(lines()[0].cloneNode(true));
  const settle = () => {
    const all = lines();
    all.forEach(renumber);
    for (const each of all) each.querySelector("[data-line-remove]").hidden = all.length === 1;
    add.hidden = all.length >= Number(box.dataset.most);
  };
  // One is enough to begin with, unless more were typed.
  const typed = (line) => [...line.querySelectorAll("input:not([type=checkbox])")].some((each) => each.value);
  for (const each of lines().slice(1)) if (!typed(each)) each.remove();
  settle();
  box.addEventListener("click", (event) => {
    const remove = event.target.closest("[data-line-remove]");
    if (remove) {
      const line = remove.closest("[data-line]");
      const next = line.nextElementSibling?.matches("[data-line]") ? line.nextElementSibling : line.previousElementSibling;
      line.remove();
      settle();
      next.querySelector("summary").focus();
    } else if (event.target.closest("[data-line-add]")) {
      const line = emptied(pattern.cloneNode(true));
      line.open = true;
      add.before(line);
      settle();
      line.querySelector("select, input").focus();
    }
  });
}
