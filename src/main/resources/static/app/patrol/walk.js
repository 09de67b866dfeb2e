// The page that walks: rounds, points, findings, the end. Whatever is pressed is on the phone's disk
// before the next screen shows; the server gets it when there is a network.
import { say, phrase } from "./words.js";
import { open, owner, setOwner } from "./store.js";
import { askDay, sendAll, SignIn } from "./sync.js";
import { canScan, canTouch, place, scan, smaller, touch } from "./scan.js";
import { button, card, checklist, el, field, roundRow, select, span } from "./screens.js";
import signature from "/app/signature.js";

const $ = (id) => document.getElementById(id);
const uuid = () => crypto.randomUUID();
const state = { store: null, day: null, net: "", busy: false, ready: false, begun: false };
const now = () => Date.now() + (state.day?.skew ?? 0);
const round = (number) => state.day?.rounds.find((each) => each.number === number);
const list = (code) => state.day.checklists.find((each) => each.code === code);
const stamp = () => ({ at: Date.now(), skew: state.day.skew });
const item = (number, what, id, fields, after) => ({ key: uuid(), id, after, path: `/patrol/rounds/${number}/${what}`, fields });
const show = (...parts) => { $("main").replaceChildren(el("h1", { className: "sr" }, say("手机巡查", "Patrol")), ...parts); scrollTo(0, 0); };

function complain(error) {
  const full = error?.name === "QuotaExceededError";
  $("toast").textContent = full
    ? say("手机存储已满：这一条没有存下，内容还在。先同步，或删些照片再存。", "The phone is full: this was not kept, it is still here. Sync first, or delete photos, then save again.")
    : (error?.message || say("没有存下，请再按一次", "Not kept, please press again"));
  setTimeout(() => ($("toast").textContent = ""), 8000);
}
/** A press: one at a time, and what fails is said. */
const press = (work) => async (event) => {
  event?.preventDefault();
  const by = event?.submitter ?? event?.currentTarget;
  if (by?.disabled) return;
  if (by) by.disabled = true;
  try { await work(event); } catch (error) { complain(error); } finally { if (by) by.disabled = false; }
};

/* ---- the bar: who, network, what is not sent yet ---- */
async function bar() {
  if (!state.begun) return; // "All sent" is only true once the queue has been looked at.
  const queue = state.store ? await state.store.queue() : [];
  $("who").textContent = state.store?.person.name ?? say("手机巡查", "Patrol");
  const words = { offline: say("没有网络", "No network"), sign: say("请登录", "Sign in"), ok: say("已联网", "Online") }[state.net] ?? "…";
  $("net").textContent = `${words} · ${state.ready ? say("可离线使用", "works offline") : say("正在准备离线", "getting ready")}`;
  $("sync").textContent = queue.length ? say(`未同步 ${queue.length}`, `Not sent: ${queue.length}`) : say("已全部同步", "All sent");
  $("sync").dataset.left = queue.length;
  const parts = [];
  if (state.net === "sign") {
    const link = el("a", { href: `/sign-in?from=${encodeURIComponent("/app/patrol/index.html")}` }, say("去登录", "Sign in"));
    parts.push(el("p", { className: "problem" }, say("登录已过期，记录都在手机里，登录后自动同步。", "You are signed out. Everything is kept here and is sent after you sign in. "), " ", link));
  }
  const off = Math.round(Math.abs(state.day?.skew ?? 0) / 60_000);
  if (off >= 2) parts.push(el("p", { className: "problem" }, say(`手机时间与服务器差 ${off} 分钟，已按服务器校正。`, `This phone's clock is ${off} min off; times are corrected.`)));
  for (const each of queue.filter((one) => one.refused)) parts.push(refusal(each));
  $("notices").replaceChildren(...parts);
}

function refusal(each) {
  const { at, ...kept } = each;
  const again = async (fields) => { await state.store.mark(at, { ...kept, key: uuid(), refused: undefined, fields }); await refresh(); };
  return el("div", { className: "problem" },
    el("b", {}, say("服务器没有收下：", "Not taken: ")), kept.refused, el("br"), kept.fields.what ?? "",
    kept.fields.decision ? button(say("改为待处理再送", "Send it undecided"), press(() => again({ ...kept.fields, decision: "" })), "btn small") : null,
    button(say("删除这一条", "Delete it"), press(async () => {
      if (confirm(say("删除后不能找回，确定？", "It cannot be brought back. Delete?"))) { await state.store.sent(at); await bar(); }
    }), "btn small"));
}

async function refresh() {
  if (state.busy) return;
  state.busy = true;
  try {
    const day = await askDay();
    const other = state.store?.person.id !== day.person.id;
    if (other) {
      state.store?.close();
      setOwner(day.person);
      state.store = await open(day.person);
    }
    state.net = "ok";
    const { csrf, ...kept } = day;
    state.day = kept;
    await state.store.keepDay(kept).catch(complain);
    await bar();
    const { sent } = await sendAll(state.store, day, () => bar());
    if (sent) {
      const { csrf: _, ...after } = await askDay();
      state.day = after;
      await state.store.keepDay(after).catch(complain);
    }
    if (other || $("main").dataset.view === "list") await rounds();
  } catch (error) {
    state.net = error instanceof SignIn ? "sign" : "offline";
    if (!state.day && !$("main").children.length) await rounds();
  } finally {
    state.busy = false;
    await bar();
  }
}
/** After each step: on the disk already; sent when it can be. */
const later = () => { bar(); refresh(); };

/* ---- screens ---- */
async function rounds() {
  $("main").dataset.view = "list";
  if (!state.day) return show(card(say("手机巡查", "Patrol"), el("p", { className: "pad" }, say("第一次使用：联网并登录后，今天的巡查会存到手机里，之后没有网络也能用。", "First use: with a network and signed in, today's rounds are kept here; then it works without one."))));
  const { zone } = state.day;
  const today = new Date(now()).toLocaleDateString("sv-SE", { timeZone: zone });
  const rows = async (which) => Promise.all(state.day.rounds.filter(which).map(async (each) => roundRow(each, await state.store.walk(each.number), zone, now(), () => go(each.number))));
  const here = await rows((each) => each.day === today);
  const ahead = await rows((each) => each.day > today);
  show(
    card(say("今天的巡查", "Today's rounds"), here.length ? el("ul", { className: "rows" }, ...here) : el("p", { className: "pad" }, say("今天没有巡查", "No rounds today"))),
    ahead.length ? card(say("后两天", "The next two days"), el("ul", { className: "rows" }, ...ahead)) : "");
}

async function go(number) {
  const it = round(number);
  if (!it) return rounds();
  $("main").dataset.view = "round";
  const walk = await state.store.walk(number);
  const opens = Date.parse(it.opens) - it.graceMinutes * 60_000;
  const limit = Date.parse(it.closes) + it.graceMinutes * 60_000;
  const head = card(`${it.area} · ${phrase(it.label)}`, el("div", { className: "pad" }, el("p", { className: "muted" }, `${it.day} ${span(it, state.day.zone)} · ${it.number}`), ...state.day.prompts.map((each) => el("p", { className: "muted" }, phrase(each)))));
  const back = button(say("回到列表", "Back to the list"), press(rounds), "btn");
  if (walk.ended || it.state === "DONE") return show(head, el("p", { className: "pad" }, say("这一次已走完。", "This round is walked.")), back);
  if (!walk.started) {
    const t = now();
    if (t < opens) return show(head, el("p", { className: "pad" }, say("时段还没到。", "The window is not open yet.")), back);
    if (t > limit && !state.day.makeUp) return show(head, el("p", { className: "pad" }, say("时段已过，不能补巡。", "The window is over.")), back);
    return show(head, button(t > limit ? say("补巡：开始", "Make it up: start") : say("开始巡查", "Start"), press(async () => {
      await state.store.step({ ...walk, day: it.day, started: Date.now() }, item(number, "start", uuid(), stamp()));
      later();
      await go(number);
    }), "btn go big"), back);
  }
  const eye = el("div");
  const arrived = (point, how) => () => arrive(number, point, how);
  const byCode = (code) => it.points.find((each) => each.code === code);
  const points = it.points.map((point) => {
    const mine = walk.points[point.id];
    return el("div", { className: "point" }, el("span", {}, el("b", {}, point.name), el("br"), el("span", { className: "muted" }, point.code)),
      mine?.done ? el("span", { className: "badge ok" }, say("已到", "Been")) : button(mine ? say("继续", "Go on") : say("到了", "I am here"), press(arrived(point, mine?.how ?? "HAND")), "btn"));
  });
  show(head,
    canScan() ? button(say("扫点位二维码", "Scan a label"), press(async () => {
      const point = byCode(await scan(eye));
      if (point) await arrive(number, point, "QR");
    }), "btn go big") : "", eye,
    canTouch() ? button(say("碰 NFC 标签", "Touch a tag"), press(async () => {
      const tag = await touch(AbortSignal.timeout(20_000));
      const point = it.points.find((each) => each.nfc && each.nfc === tag.serial) ?? byCode(tag.code);
      if (!point) throw new Error(say("不是这条路线上的点", "Not a point of this route"));
      await arrive(number, point, "NFC");
    })) : "",
    card(say("路线", "Route"), ...points),
    button(say("记一个发现", "Note a finding"), press(() => finding(number, null, null, []))),
    button(say("走完，签名", "Done: sign"), press(() => end(number)), "btn go big"), back);
}

async function arrive(number, point, how) {
  $("main").dataset.view = "point";
  const walk = await state.store.walk(number);
  const mine = walk.points[point.id] ?? { id: uuid(), how, ...stamp() };
  if (mine.done) return go(number);
  walk.points[point.id] = mine;
  await state.store.step(walk);
  const where = place();
  const tick = point.checklist ? checklist(list(point.checklist)) : null;
  const note = el("textarea", { className: "in", rows: 2, maxLength: 500 });
  const save = async () => {
    const fields = { id: mine.id, point: point.id, at: mine.at, skew: mine.skew, left: Date.now(), how: mine.how, note: note.value, answers: tick?.answers() ?? [], ...((await where) ?? {}) };
    walk.points[point.id] = { ...mine, done: true };
    await state.store.step(walk, item(number, "arrivals", mine.id, fields));
    later();
    await finding(number, point, mine.id, tick?.found() ?? []);
  };
  if (!tick) return save();
  show(card(`${point.name} · ${phrase(list(point.checklist).title)}`, el("div", { className: "pad" }, tick.box, field(say("备注", "Note"), note), button(say("看过了，存下", "Looked at: save"), press(save), "btn go big"))));
}

const KINDS = { HYDRANT: "FIRE", EXTINGUISHER: "FIRE", FIRE_DOOR: "FIRE", PASSAGE: "FIRE", ALARM: "FIRE", ESCAPE: "FIRE", CLEAN: "CLEANING", WATER_TURNS: "VACANT" };

/** One form for each item that is not in order; with no items, one free form if it was asked for. */
async function finding(number, point, arrival, items) {
  if (point && !items.length) return go(number);
  $("main").dataset.view = "finding";
  const [of, ...rest] = items;
  const kind = select("kind", state.day.kinds, KINDS[of?.code] ?? "EQUIPMENT");
  const severity = select("severity", state.day.severities, "ORDINARY");
  const what = el("textarea", { className: "in", name: "what", rows: 3, maxLength: 1000, value: of ? phrase(of.text) : "" });
  const where = el("input", { className: "in", name: "place", maxLength: 200, value: point?.name ?? "" });
  const words = el("input", { className: "in", name: "words", maxLength: 500, placeholder: say("怎样解决的，或为什么上报", "How it was settled, or why it goes up") });
  const photos = [];
  const thumbs = el("div", { className: "thumbs" });
  const camera = el("input", { className: "in", type: "file", accept: "image/*", capture: "environment", multiple: true });
  camera.onchange = press(async () => {
    for (const file of camera.files) {
      if (photos.length >= 9) break;
      const blob = await smaller(file);
      photos.push(blob);
      thumbs.append(el("img", { src: URL.createObjectURL(blob), alt: say("照片", "Photo") }));
    }
    camera.value = "";
  });
  const water = of?.code === "WATER_TURNS";
  const box = (text) => el("input", { type: "checkbox", ariaLabel: text });
  const valve = box(say("已关阀", "Valve shut"));
  const notice = box(say("已贴通知", "Notice posted"));
  const save = (decision) => press(async () => {
    if (!what.value.trim()) { what.focus(); throw new Error(say("写一句发现了什么", "Say what you found")); }
    if (!where.value.trim()) { where.focus(); throw new Error(say("写明在哪里", "Say where")); }
    if (water && !(valve.checked && notice.checked)) throw new Error(say("先关阀、贴通知", "Shut the valve and post the notice first"));
    if (decision === "PASSED_UP" && !words.value.trim()) { words.focus(); throw new Error(say("写明为什么上报", "Say why it goes up")); }
    const id = uuid();
    const walk = await state.store.walk(number);
    walk.findings.push(id);
    const fields = { id, point: point?.id, arrival: point?.checklist ? arrival : null, item: of?.code, ...stamp(), kind: kind.value, severity: severity.value, place: where.value, what: what.value, decision, words: words.value, valve: valve.checked, notice: notice.checked };
    const pictures = photos.map((photo) => { const own = uuid(); return item(number, "photos", own, { id: own, finding: id, photo }, id); });
    await state.store.step(walk, item(number, "findings", id, fields), ...pictures);
    later();
    await (rest.length ? finding(number, point, arrival, rest) : go(number));
  });
  show(card(say("发现", "Finding"), el("div", { className: "pad" },
    field(say("发现什么", "What"), what), field(say("在哪里", "Where"), where), field(say("类别", "Kind"), kind), field(say("程度", "Severity"), severity),
    field(say("拍照", "Photo"), camera), thumbs,
    water ? el("p", {}, el("label", { className: "check" }, valve, say("已关阀", "Valve shut")), el("label", { className: "check" }, notice, say("已贴通知", "Notice posted"))) : null,
    field(say("说明", "Words"), words),
    ...state.day.decisions.map((each, at) => button(phrase(each.label), save(each.value), at ? "btn big" : "btn go big")),
    of ? null : button(say("不记了", "Never mind"), press(() => go(number)), "btn"))));
}

async function end(number) {
  $("main").dataset.view = "end";
  const it = round(number);
  const walk = await state.store.walk(number);
  const missing = it.points.filter((each) => !walk.points[each.id]?.done);
  const tick = checklist(list(it.checklist));
  const talked = el("textarea", { className: "in", name: "talked", rows: 2, maxLength: 500 });
  const skipped = el("input", { className: "in", name: "skipped", maxLength: 300 });
  const hidden = el("input", { type: "hidden", id: "signed" });
  const canvas = el("canvas", { "data-signature": "signed", role: "img", ariaLabel: say("签名", "Signature") });
  const clear = el("button", { type: "button", className: "btn", "data-signature-clear": "signed" }, say("清除重签", "Clear"));
  const save = press(async () => {
    if (missing.length && !skipped.value.trim()) { skipped.focus(); throw new Error(say("写明为什么有的点没到", "Say why points were left out")); }
    if (!hidden.value) throw new Error(say("请在框内签名", "Please sign in the box"));
    const id = uuid();
    const fields = { id, ...stamp(), talked: talked.value, skipped: skipped.value, signature: hidden.value, answers: tick.answers() };
    await state.store.step({ ...walk, ended: Date.now() }, item(number, "end", id, fields));
    later();
    await rounds();
  });
  show(card(say("走完", "The end"), el("div", { className: "pad" },
    missing.length ? el("p", { className: "left late" }, say(`还有 ${missing.length} 个点没到：`, `${missing.length} points left out: `), missing.map((each) => each.name).join("、")) : null,
    missing.length ? field(say("没到的原因", "Why"), skipped) : null,
    el("h3", {}, phrase(list(it.checklist).title)), tick.box,
    field(say("与住户交谈（不写姓名电话）", "Talked with residents (no names or numbers)"), talked),
    el("p", {}, say("签名", "Signature")), canvas, hidden, clear,
    button(say("签名，走完", "Sign: done"), save, "btn go big"), button(say("还没走完", "Not yet"), press(() => go(number)), "btn"))));
  signature(canvas);
}

/* ---- start ---- */
async function label() {
  const code = location.hash.slice(1);
  history.replaceState(null, "", location.pathname);
  if (code.startsWith("XJ-") && round(code)) return go(code);
  for (const each of code.startsWith("P-") ? (state.day?.rounds ?? []) : []) {
    const point = each.points.find((one) => one.code === code);
    const walk = point && (await state.store.walk(each.number));
    if (point && walk.started && !walk.ended) return arrive(each.number, point, "QR");
  }
  return rounds();
}

async function begin() {
  document.title = say("手机巡查 · 金质", "Patrol · Jinzhi");
  if ("serviceWorker" in navigator) {
    navigator.serviceWorker.register("/app/patrol/worker.js", { scope: "/app/patrol/", updateViaCache: "none" }).catch(() => {});
    navigator.serviceWorker.ready.then(() => { state.ready = true; return bar(); });
  }
  navigator.storage?.persist?.();
  const person = owner();
  if (person) {
    state.store = await open(person);
    state.day = (await state.store.day()) ?? null;
  }
  state.begun = true;
  await bar();
  await (state.day ? label() : rounds());
  document.documentElement.dataset.ready = "yes";
  $("sync").onclick = press(refresh);
  addEventListener("online", refresh);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) refresh(); });
  setInterval(refresh, 30_000);
  await refresh();
}
begin().catch(complain);
