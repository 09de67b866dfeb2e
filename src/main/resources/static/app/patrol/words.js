// Chinese first, English second: the language is that of the other pages (a cookie), else the phone's.
const chosen = document.cookie.match(/(?:^|; )lang=(\w+)/)?.[1];
const english = chosen ? chosen === "en" : !navigator.language.startsWith("zh");
document.documentElement.lang = english ? "en" : "zh-CN";
export const say = (zh, en) => (english ? en : zh);
/** A text of the server: `{zh, en}`. */
export const phrase = (pair) => (pair ? say(pair.zh, pair.en) : "");
