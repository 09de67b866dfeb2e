// What every page can do. No inline script, no dependency but htmx.
const zh = document.documentElement.lang.startsWith("zh");
const say = (chinese, english) => (zh ? chinese : english);
const meta = (name) => document.querySelector(`meta[name="jinzhi-${name}"]`)?.content ?? "";
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const KEPT = "jinzhi-form";

/* ---- forms ---- */
const formOf = (element) => element?.closest?.("form") ?? null;

const freshKey = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");
};

function problem(form, text) {
  const slot = form?.querySelector(".form-problem");
  if (!slot) return toast(text);
  const box = document.createElement("div");
  box.className = "problem";
  box.append(text);
  slot.replaceChildren(box);
  box.scrollIntoView({ block: "nearest" });
}

function toast(text) {
  const box = document.getElementById("toast");
  if (!box) return;
  box.textContent = text;
  setTimeout(() => (box.textContent = ""), 6000);
}

function clearErrors(form) {
  for (const slot of all("[data-error]", form)) slot.textContent = "";
  for (const input of all("[aria-invalid=true]", form)) input.removeAttribute("aria-invalid");
  form.querySelector(".form-problem")?.replaceChildren();
}

// Puts each message beside its field; those without a field stay in the list.
function placeErrors(form) {
  let first = null;
  for (const item of all(".form-problem [data-field]", form)) {
    const input = form.elements.namedItem(item.dataset.field);
    const slot = input?.id && document.getElementById(`${input.id}-note`)?.querySelector("[data-error]");
    if (!slot) continue;
    slot.textContent = item.textContent;
    input.setAttribute("aria-invalid", "true");
    first ??= input;
    if (all(".form-problem [data-field]", form).length > 1) item.remove();
  }
  const left = form.querySelector(".form-problem ul");
  if (left && (!left.children.length || first)) left.remove();
  if (first) first.focus();
  else form.querySelector(".form-problem")?.scrollIntoView({ block: "nearest" });
}

// Somebody else was faster: the page shows what was, and a link leads to what is.
function lookAgain(form) {
  const link = document.createElement("a");
  link.className = "link";
  link.href = location.pathname + location.search;
  link.textContent = say("看现在的情况", "See how it stands now");
  form.querySelector(".form-problem .problem")?.append(" ", link);
}

function keep(form) {
  const fields = [...new FormData(form)].filter(
    ([name, value]) => typeof value === "string" && name !== "_csrf" && !value.startsWith("data:") && !form.elements.namedItem(name)?.matches?.("[type=password]"),
  );
  sessionStorage.setItem(KEPT, JSON.stringify({ page: location.pathname, action: form.getAttribute("action"), fields }));
}

// After the sign-in: what was typed comes back once, then it is forgotten.
function restore() {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  if (!kept || kept.page !== location.pathname) return;
  const form = all("form").find((each) => each.getAttribute("action") === kept.action);
  if (!form) return;
  sessionStorage.removeItem(KEPT);
  for (let box = form.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  for (const box of all("[type=checkbox]", form)) box.checked = false;
  for (const [name, value] of kept.fields) {
    for (const input of all("[name]", form).filter((each) => each.name === name)) {
      if (input.type === "checkbox" || input.type === "radio") input.checked ||= input.value === value;
      else if (input.type !== "file") input.value = value;
    }
  }
  problem(form, say("已恢复登录前填写的内容，请核对后再交。", "What you typed before signing in is back; check it and send it."));
}

function confirmed(text) {
  return new Promise((resolve) => {
    const box = document.createElement("dialog");
    const line = document.createElement("p");
    const buttons = document.createElement("form");
    box.setAttribute("aria-label", text);
    line.textContent = text;
    buttons.method = "dialog";
    buttons.className = "do";
    for (const [value, label] of [["yes", say("确定", "Yes")], ["", say("取消", "Cancel")]]) {
      const button = document.createElement("button");
      button.className = value ? "btn go" : "btn";
      button.value = value;
      button.textContent = label;
      buttons.append(button);
    }
    box.append(line, buttons);
    box.addEventListener("close", () => { box.remove(); resolve(box.returnValue === "yes"); });
    document.body.append(box);
    box.showModal();
  });
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post") return;
  const stop = () => { event.preventDefault(); event.stopImmediatePropagation(); };
  if ("busy" in form.dataset) return stop();
  const text = event.submitter?.dataset.confirm ?? form.dataset.confirm;
  if (text && form.dataset.confirmed !== "yes") {
    stop();
    confirmed(text).then((yes) => {
      if (!yes) return;
      form.dataset.confirmed = "yes";
      form.requestSubmit(event.submitter);
      delete form.dataset.confirmed;
    });
    return;
  }
  clearErrors(form);
  form.dataset.busy = "";
}, true);
// Back to a page whose form was sent: it is shown as it is now, not as it was typed.
addEventListener("pageshow", (event) => { if (event.persisted && document.querySelector("form[data-sent]")) location.reload(); });
addEventListener("pageshow", () => { for (const form of all("form[data-busy]")) delete form.dataset.busy; });

document.addEventListener("htmx:configRequest", (event) => {
  const token = meta("csrf");
  if (token) event.detail.headers["X-CSRF-TOKEN"] = token;
});
document.addEventListener("htmx:beforeOnLoad", (event) => {
  const { xhr, elt } = event.detail;
  const signIn = xhr.getResponseHeader("X-Sign-In");
  if (!signIn && !(xhr.getResponseHeader("HX-Redirect") ?? "").includes("/sign-in")) return;
  // A draft that saves itself hangs outside the form it saves.
  const form = formOf(elt) ?? formOf(document.querySelector(elt.getAttribute("hx-include") || null)) ?? formOf(document.activeElement);
  if (form?.method === "post") keep(form);
  if (signIn) location.href = `${signIn}?from=${encodeURIComponent(location.pathname + location.search)}`;
});
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr, elt } = event.detail;
  if (xhr.status < 400) return;
  const slot = formOf(elt)?.querySelector(".form-problem");
  event.detail.shouldSwap = Boolean(slot);
  if (slot) Object.assign(event.detail, { target: slot, swapOverride: "innerHTML" });
  else toast(new DOMParser().parseFromString(xhr.responseText, "text/html").body.textContent.trim().slice(0, 200));
});
document.addEventListener("htmx:afterRequest", (event) => {
  const form = formOf(event.detail.elt);
  if (!form) return;
  const { xhr } = event.detail;
  // The page is about to be left: a second press must still find it busy.
  if (!xhr?.getResponseHeader("HX-Redirect")) delete form.dataset.busy;
  if (xhr?.status >= 400) {
    placeErrors(form);
    if (xhr.status === 409) lookAgain(form);
  } else if (xhr?.status >= 200) {
    form.dataset.sent = "";
    if (form.elements._key) form.elements._key.value = freshKey();
  }
});
// A list that asks for itself again keeps what was unfolded in it.
let unfolded = [];
document.addEventListener("htmx:beforeSwap", (event) => {
  unfolded = all("details[open][id]", event.detail.target ?? document).map((each) => each.id);
});
document.addEventListener("htmx:afterSwap", () => {
  for (const id of unfolded) document.getElementById(id)?.setAttribute("open", "");
  unfolded = [];
});
// A list that asks by itself complains once, not every half minute.
let cut = false;
const byItself = (event) => Boolean(event.detail.requestConfig?.headers["X-By-Itself"]);
document.addEventListener("htmx:afterOnLoad", (event) => { if (byItself(event)) cut = false; });
for (const name of ["htmx:sendError", "htmx:timeout"]) {
  document.addEventListener(name, (event) => {
    const form = formOf(event.detail.elt);
    if (byItself(event)) {
      if (!cut) toast(say("网络不通，列表停在刚才的样子。", "No connection: the list stays as it was."));
      cut = true;
      return;
    }
    const text = say("网络不通，内容还在，请重试。", "No connection. Nothing is lost; please try again.");
    if (form) problem(form, text);
    else toast(text);
  });
}

/* ---- keys ---- */
const typing = (element) => element?.matches?.("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");
document.addEventListener("keydown", (event) => {
  if (event.isComposing) return;
  const form = formOf(document.activeElement);
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && form) {
    event.preventDefault();
    return form.requestSubmit(form.querySelector("button.go:not([type=button])") ?? undefined);
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(document.activeElement)) return;
  const target = document.querySelector(`[data-key="${CSS.escape(event.key)}"]`);
  if (!target || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  target.focus();
  if (target.matches("a, button")) target.click();
});

/* ---- switches: keep the rest of the address ---- */
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[data-switch]");
  if (!link) return;
  event.preventDefault();
  const address = new URL(location.href);
  let value = new URL(link.href).searchParams.get(link.dataset.switch);
  const { theme } = document.documentElement.dataset;
  if (link.dataset.switch === "theme" && !theme && matchMedia("(prefers-color-scheme: dark)").matches) value = "light";
  document.cookie = `${link.dataset.switch}=${value}; path=/; max-age=31536000; SameSite=Lax`;
  address.searchParams.delete(link.dataset.switch);
  if (link.dataset.switch === "theme") document.documentElement.dataset.theme = value;
  if (link.dataset.switch === "theme") link.href = `?theme=${value === "dark" ? "light" : "dark"}`;
  else location.replace(address);
});

/* ---- what only some pages need ---- */
async function ready() {
  const pads = all("canvas[data-signature]");
  if (pads.length) {
    const { default: signature } = await import("./signature.js");
    pads.forEach(signature);
  }
  const lines = all("[data-lines]:not([data-ready])");
  if (lines.length) {
    const { default: grow } = await import("./lines.js");
    lines.forEach(grow);
  }
  if (document.querySelector("[data-due], [data-clock]")) (await import("./clock.js")).tick();
  // What was written in an emergency without a network goes out from whatever page is open.
  if (document.querySelector("[data-queue], [data-since]") || localStorage.getItem("jinzhi-emergency")) await import("./emergency.js");
}
document.addEventListener("htmx:afterSettle", ready);
ready();
restore();
// On a phone the bar is wider than the screen: the present place is in sight.
const here = document.querySelector(".bar nav .on");
if (here) here.parentElement.scrollLeft = here.offsetLeft - (here.parentElement.clientWidth - here.offsetWidth) / 2;
document.documentElement.dataset.ready = "yes";

document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("[data-passkey]");
  if (button) (await import("./passkey.js")).default(button);
});
