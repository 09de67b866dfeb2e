// Sends what is queued, in order, each with a key of its own: the server does each once, however
// often it is sent. Stops where the network or the sign-in ends; what is refused stays, with why.
import { say } from "./words.js";

const SLOW = 30_000;
const fetched = (path, options = {}) => fetch(path, { ...options, redirect: "manual", signal: AbortSignal.timeout(SLOW) });
export class SignIn extends Error {}
export class Offline extends Error {}

/** What is to be walked, and how far our clock is from the server's, in milliseconds. */
export async function askDay() {
  const before = Date.now();
  let answer;
  try {
    answer = await fetched("/patrol/day", { headers: { "HX-Request": "true" }, cache: "no-store" });
  } catch {
    throw new Offline();
  }
  if (answer.status === 401 || answer.type === "opaqueredirect" || answer.headers.get("HX-Redirect")) throw new SignIn();
  if (answer.status === 403) throw new Error(say("您的岗位不巡查", "Your role does not walk rounds"));
  if (!answer.ok) throw new Offline();
  const day = await answer.json();
  const skew = Date.parse(day.now) - Math.round((before + Date.now()) / 2);
  return { ...day, skew };
}

function flat(value, name, into) {
  if (value === null || value === undefined) return;
  if (value instanceof Blob) into.append(name, value, "photo.jpg");
  else if (Array.isArray(value)) value.forEach((each, at) => flat(each, `${name}[${at}]`, into));
  else if (typeof value === "object") for (const [key, each] of Object.entries(value)) flat(each, name ? `${name}.${key}` : key, into);
  else into.append(name, String(value));
}

async function send(item, day) {
  const body = item.fields.photo ? new FormData() : new URLSearchParams();
  flat(item.fields, "", body);
  let answer;
  try {
    answer = await fetched(item.path, {
      method: "POST",
      body,
      headers: { "HX-Request": "true", "Idempotency-Key": item.key, "X-CSRF-TOKEN": day.csrf, "X-Phone-Skew": String(day.skew) },
    });
  } catch {
    throw new Offline();
  }
  if (answer.status === 401 || answer.status === 403 || (answer.headers.get("HX-Redirect") ?? "").includes("/sign-in")) throw new SignIn();
  if (answer.ok) return null;
  if (answer.type === "opaqueredirect") throw new SignIn();
  if (answer.status >= 500 || answer.status === 429) throw new Offline();
  const text = new DOMParser().parseFromString(await answer.text(), "text/html").body.textContent;
  return text.replace(/\s+/g, " ").trim() || String(answer.status);
}

/** @returns how many were sent and how many the server would not take */
export async function sendAll(store, day, told = () => {}) {
  let sent = 0;
  const stuck = new Set();
  for (const { at, ...item } of await store.queue()) {
    if (item.after && stuck.has(item.after)) {
      stuck.add(item.id);
      continue;
    }
    const refusal = await send(item, day);
    if (refusal === null) {
      await store.sent(at);
      told(++sent);
    } else {
      stuck.add(item.id);
      await store.mark(at, { ...item, refused: refusal });
    }
  }
  return { sent, stuck: stuck.size };
}
