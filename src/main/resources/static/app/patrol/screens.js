// What is seen: plain elements, made by hand.
import { say, phrase } from "./words.js";

export function el(tag, props = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === "for") made.htmlFor = value;
    else if (name === "ariaLabel") made.setAttribute("aria-label", value);
    else if (name.startsWith("data-") || name === "capture") made.setAttribute(name, value);
    else if (value !== undefined && value !== null) made[name] = value;
  }
  made.append(...children.filter((each) => each !== null && each !== undefined && each !== false));
  return made;
}

export const button = (text, onclick, className = "btn big") => el("button", { type: "button", className, onclick }, text);
export const card = (title, ...children) => el("section", { className: "card" }, el("h2", {}, title), ...children);
const options = (choices, chosen) => choices.map((each) => el("option", { value: each.value, selected: each.value === chosen }, phrase(each.label)));
let last = 0;

export function field(label, input) {
  input.id ||= `f-${++last}`;
  return el("div", { className: "field" }, el("label", { for: input.id }, label), input);
}
export const select = (name, choices, chosen) => el("select", { className: "in", name }, ...options(choices, chosen));
const time = (instant, zone) => new Intl.DateTimeFormat("zh-CN", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: zone }).format(new Date(instant));
export const span = (round, zone) => `${time(round.opens, zone)}–${time(round.closes, zone)}`;

export function standing(round, walk, now) {
  if (walk.ended || round.state === "DONE") return [say("已完成", "Done"), "ok"];
  if (walk.started || round.state === "WALKING") return [say("巡查中", "Under way"), "warn"];
  const limit = Date.parse(round.closes) + round.graceMinutes * 60_000;
  return now > limit ? [say("漏巡", "Missed"), "late"] : [say("未开始", "Planned"), ""];
}

export function roundRow(round, walk, zone, now, open) {
  const [words, tone] = standing(round, walk, now);
  const who = round.walkedBy ?? round.person ?? say("未排人", "nobody");
  return el("li", { className: "row free" },
    el("span", {}, el("b", {}, el("a", { href: `#${round.number}`, onclick: (event) => { event.preventDefault(); open(); } }, `${round.area} · ${phrase(round.label)}`)),
      el("br"), el("span", { className: "muted" }, `${span(round, zone)} · ${who} · ${round.number}`)),
    el("span", { className: `badge ${tone}` }, words));
}

/** A checklist to be ticked: everything is in order until somebody says otherwise. */
export function checklist(list) {
  const rows = list.items.map((item) => {
    const verdict = el("select", { className: "in", ariaLabel: phrase(item.text) },
      el("option", { value: "OK" }, say("正常", "In order")),
      el("option", { value: "FINDING" }, say("有问题", "Finding")),
      el("option", { value: "NOT_APPLICABLE" }, say("不适用", "Does not apply")));
    const reading = item.reading ? el("input", { className: "in", inputMode: "decimal", placeholder: phrase(item.reading), ariaLabel: `${phrase(item.text)} ${phrase(item.reading)}` }) : null;
    return { item, verdict, reading, row: el("label", {}, el("span", {}, phrase(item.text)), reading, verdict) };
  });
  return {
    box: el("div", { className: "items" }, ...rows.map((each) => each.row)),
    found: () => rows.filter((each) => each.verdict.value === "FINDING").map((each) => each.item),
    answers: () => rows.map(({ item, verdict, reading }) => {
      const figure = reading?.value.trim().replace(",", ".");
      if (reading && verdict.value === "OK" && !/^\d+(\.\d+)?$/.test(figure)) {
        reading.focus();
        throw new Error(say(`请填读数：${item.text.zh}`, `Give the reading: ${item.text.en}`));
      }
      return { item: item.code, verdict: verdict.value, reading: figure || null };
    }),
  };
}
