// Countdowns and the practice clock, once a minute, in the words of Screen.left.
const zh = document.documentElement.lang.startsWith("zh");
const say = (chinese, english) => (zh ? chinese : english);
const meta = (name) => document.querySelector(`meta[name="jinzhi-${name}"]`)?.content ?? "";
const offset = Date.parse(meta("now")) - Date.now();
const serverNow = () => Date.now() + (offset || 0);
function span(minutes) {
  const days = Math.floor(minutes / 1440), hours = Math.floor(minutes / 60) % 24, rest = minutes % 60;
  if (days >= 2 || (days === 1 && !hours)) return say(`${days} 天`, `${days} ${days === 1 ? "day" : "days"}`);
  if (days === 1) return say(`1 天 ${hours} 时`, `1 day ${hours} h`);
  if (!hours) return say(`${rest} 分`, `${rest} min`);
  return rest ? say(`${hours} 时 ${rest} 分`, `${hours} h ${rest} min`) : say(`${hours} 时`, `${hours} h`);
}
const inZone = (when, options) => new Intl.DateTimeFormat("en-CA", { timeZone: meta("zone") || "Asia/Shanghai", hourCycle: "h23", ...options }).format(when);
const day = (when) => inZone(when, { dateStyle: "short" });
const clock = (when) => inZone(when, { hour: "2-digit", minute: "2-digit" });

export function words(due, now) {
  if (now >= due) {
    const over = Math.floor((now - due) / 60000);
    return over ? say(`超时 ${span(over)}`, `${span(over)} late`) : say("刚刚超时", "just late");
  }
  if (clock(due) === "00:00" && day(due - 1) === day(now)) return say("今天 24:00", "today 24:00");
  const left = span(Math.ceil((due - now) / 60000));
  return say(`剩 ${left}`, `${left} left`);
}

export function tick() {
  const now = serverNow();
  for (const element of document.querySelectorAll("[data-due]")) {
    const due = Date.parse(element.dataset.due), opened = Date.parse(element.dataset.opened);
    element.textContent = words(due, now);
    element.classList.toggle("late", now >= due);
    element.classList.toggle("warn", now < due && (due - now) * 4 < due - opened);
  }
  for (const element of document.querySelectorAll("[data-clock]")) {
    const week = new Intl.DateTimeFormat(zh ? "zh-CN" : "en", { timeZone: meta("zone"), weekday: "short" }).format(now);
    element.textContent = `${day(now)} ${week} ${clock(now)}`;
  }
}
setTimeout(() => { tick(); setInterval(tick, 60000); }, 60000 - (serverNow() % 60000) + 50);
