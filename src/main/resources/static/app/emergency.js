// An emergency on a telephone that may be cut off: what is pressed or typed is kept in the browser
// first, with an id and the true time, then sent in the order of true time until the server has it.
const KEY = "jinzhi-emergency";
const zh = document.documentElement.lang.startsWith("zh");
const say = (chinese, english) => (zh ? chinese : english);
const meta = (name) => document.querySelector(`meta[name="jinzhi-${name}"]`)?.content ?? "";
const offset = Date.parse(meta("now")) - Date.now() || 0;
const trueTime = () => new Date(Date.now() + offset).toISOString();
const me = meta("me");

function freshId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/* ---- what waits ---- */
const read = () => {
  try { return JSON.parse(localStorage.getItem(KEY) ?? "[]"); } catch { return []; }
};
const mine = () => read().filter((each) => each.me === me);
function change(edit) {
  const left = edit(read());
  try {
    if (left.length) localStorage.setItem(KEY, JSON.stringify(left));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}
const drop = (id) => change((all) => all.filter((each) => each.id !== id));
const spoil = (id, why) => change((all) => all.map((each) => (each.id === id ? { ...each, why } : each)));

function show() {
  const box = document.getElementById("unsent");
  const waiting = mine().filter((each) => !each.why);
  if (box) {
    box.hidden = !waiting.length;
    box.querySelector("[data-unsent]").textContent = waiting.length;
  }
  const refused = document.getElementById("unsaved");
  const failed = mine().filter((each) => each.why);
  if (refused) {
    refused.hidden = !failed.length;
    refused.replaceChildren(...failed.flatMap((each) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn";
      button.textContent = say("知道了", "Dismiss");
      button.addEventListener("click", () => { drop(each.id); show(); });
      return [say("没有记下：", "Not taken: "), `${each.text} — ${each.why} `, button, document.createElement("br")];
    }));
  }
}

/* ---- sending ---- */
let sending = false;
async function send(item) {
  const body = new URLSearchParams(item.fields);
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), 15000);
  try {
    return await fetch(item.to, {
      method: "POST",
      body,
      credentials: "same-origin",
      signal: abort.signal,
      headers: { "X-CSRF-TOKEN": meta("csrf"), "HX-Request": "true" },
    });
  } finally {
    clearTimeout(timer);
  }
}

async function round() {
  let gone = null;
  let sent = 0;
  for (;;) {
    const item = mine().filter((each) => !each.why).sort((a, b) => (a.at < b.at ? -1 : 1))[0];
    if (!item) break;
    let answer;
    try {
      answer = await send(item);
    } catch {
      break;
    }
    if (answer.ok && !answer.headers.get("X-Sign-In")) {
      const to = answer.headers.get("HX-Redirect") ?? "";
      if (to.includes("/sign-in")) break;
      drop(item.id);
      sent++;
      if (item.raise) gone = to;
    } else if (answer.status === 409 || answer.status === 422 || answer.status === 404) {
      const text = new DOMParser().parseFromString(await answer.text(), "text/html").body.textContent;
      spoil(item.id, text.trim().replace(/\s+/g, " ").slice(0, 160));
    } else {
      break;
    }
  }
  show();
  if (gone) location.href = gone;
  else if (sent) await refresh();
}

export async function flush() {
  if (sending || !me) return;
  sending = true;
  try {
    if (navigator.locks) await navigator.locks.request(KEY, round);
    else await round();
  } finally {
    sending = false;
    show();
  }
}

/* ---- the page as it stands for everybody ---- */
const PARTS = ["alarm-head", "seen", "ticks", "live", "command", "outside", "residents", "people", "end"];
const dirty = (part) =>
  part.contains(document.activeElement) && document.activeElement.matches("input, textarea, select")
  || [...part.querySelectorAll("textarea, input:not([type=hidden])")].some((each) => each.value !== each.defaultValue)
  || [...part.querySelectorAll("select")].some((each) => each.selectedOptions[0] && !each.selectedOptions[0].defaultSelected && each.selectedIndex > 0)
  || Boolean(part.querySelector("form[data-busy]"));

async function refresh() {
  if (!document.querySelector("[data-emergency]")) return;
  let page;
  try {
    const answer = await fetch(location.pathname, { credentials: "same-origin", headers: { "X-By-Itself": "yes" } });
    if (!answer.ok || answer.redirected) return;
    page = new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch {
    return;
  }
  for (const id of PARTS) {
    const old = document.getElementById(id);
    const now = page.getElementById(id);
    if (old && !now) old.remove();
    if (!old || !now || dirty(old)) continue;
    const open = [...old.querySelectorAll("details")].map((each) => each.open);
    const part = document.importNode(now, true);
    [...part.querySelectorAll("details")].forEach((each, at) => (each.open = open[at] ?? each.open));
    old.replaceWith(part);
    window.htmx?.process(part);
  }
  waitingMarks();
}

// What was pressed and is not sent yet stays pressed on a page that was loaded again.
function waitingMarks() {
  const waiting = mine();
  for (const form of document.querySelectorAll("form[data-once]")) {
    const value = (name) => form.elements.namedItem(name)?.value ?? "";
    const pressed = waiting.some((each) => {
      const fields = Object.fromEntries(each.fields);
      return each.to === form.getAttribute("action") && fields.what === value("what") && (fields.ref ?? "") === value("ref");
    });
    if (pressed) mark(form);
  }
}
function mark(form) {
  form.classList.add("pressed");
  for (const button of form.querySelectorAll("button")) button.disabled = true;
}

/* ---- pressing ---- */
function queue(item) {
  const kept = change((all) => [...all, item]);
  show();
  return kept;
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches?.("form[data-queue]")) return;
  event.preventDefault();
  delete form.dataset.busy;
  const fields = [...new FormData(form, event.submitter)].filter(([name]) => name !== "_csrf" && name !== "id" && name !== "at");
  const raise = form.dataset.queue === "raise";
  const place = event.submitter?.name === "place" ? event.submitter.value : null;
  const said = place === null ? fields : fields.filter(([name, value]) => name !== "place" || value === place);
  const id = freshId();
  const at = trueTime();
  const text = form.elements.namedItem("text")?.value || form.querySelector("button")?.textContent.trim() || place || "";
  const item = { id, me, at, to: form.getAttribute("action"), raise, text, fields: [["id", id], ["at", at], ...said] };
  if (!queue(item)) {
    // Nothing can be kept in this browser: the page's own way is left.
    form.elements.namedItem("id").value = id;
    form.elements.namedItem("at").value = at;
    form.submit();
    return;
  }
  if (form.dataset.keep) localStorage.removeItem(`jinzhi-draft-${form.dataset.keep}`);
  if ("once" in form.dataset) mark(form);
  else if (!raise) form.reset();
  if (raise) raising(form, id, said);
  flush();
});

// The alarm may have to wait for the network; the first steps do not.
function raising(form, id, fields) {
  const kind = Object.fromEntries(fields).kind;
  const box = document.createElement("div");
  const words = document.createElement("p");
  words.className = "say";
  words.setAttribute("role", "status");
  words.textContent = say("已记下，正在发出。没有网络也会留着，网络一通就发；请先照下面做，该打的电话先打。", "Noted, going out. Without a network it is kept and goes out as soon as there is one; ring first, and do this.");
  const steps = document.createElement("ol");
  steps.className = "ticks";
  for (const step of document.querySelectorAll(`[data-steps="${CSS.escape(kind)}"] [data-code]`)) {
    const line = document.createElement("li");
    const entry = document.createElement("form");
    entry.method = "post";
    entry.action = `/emergencies/${id}/entries`;
    entry.dataset.queue = "line";
    entry.dataset.once = "";
    for (const [name, value] of [["id", ""], ["at", ""], ["what", "STEP"], ["ref", step.dataset.code]]) {
      const input = document.createElement("input");
      Object.assign(input, { type: "hidden", name, value });
      entry.append(input);
    }
    const button = document.createElement("button");
    const tick = document.createElement("span");
    tick.className = "tick";
    const label = document.createElement("span");
    label.textContent = step.textContent;
    button.append(tick, label);
    entry.append(button);
    line.append(entry);
    steps.append(line);
  }
  box.append(words, steps);
  form.hidden = true;
  form.after(box);
  box.scrollIntoView({ block: "start" });
}

document.addEventListener("change", (event) => {
  if (event.target.name !== "kind" || !event.target.closest("form[data-queue=raise]")) return;
  for (const each of document.querySelectorAll("[data-steps]")) each.hidden = each.dataset.steps !== event.target.value;
});

/* ---- what is being typed ---- */
document.addEventListener("input", (event) => {
  const keep = event.target.closest?.("form[data-keep]")?.dataset.keep;
  if (!keep || event.target.name !== "text") return;
  try { localStorage.setItem(`jinzhi-draft-${keep}`, event.target.value); } catch { /* It is on the screen. */ }
});
for (const form of document.querySelectorAll("form[data-keep]")) {
  const kept = localStorage.getItem(`jinzhi-draft-${form.dataset.keep}`);
  if (kept) form.elements.text.value = kept;
}

/* ---- the running clock ---- */
function clock() {
  for (const each of document.querySelectorAll("[data-since]")) {
    const seconds = Math.max(0, Math.floor((Date.now() + offset - Date.parse(each.dataset.since)) / 1000));
    const two = (n) => String(n).padStart(2, "0");
    const hours = Math.floor(seconds / 3600);
    each.textContent = `${hours ? `${hours}:` : ""}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  }
}
clock();
setInterval(clock, 1000);
addEventListener("online", flush);
setInterval(() => { if (mine().some((each) => !each.why)) flush(); }, 4000);
if (document.querySelector("[data-running=true]")) setInterval(() => { if (!document.hidden) refresh(); }, 10000);
waitingMarks();
show();
flush();
