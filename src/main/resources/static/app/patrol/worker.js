// Keeps the page's files, so that it opens without network. Data is never in here.
const VERSION = "63dae1cc98d1";
const FILES = [
  "/app/patrol/index.html",
  "/app/patrol/walk.js",
  "/app/patrol/screens.js",
  "/app/patrol/store.js",
  "/app/patrol/sync.js",
  "/app/patrol/scan.js",
  "/app/patrol/words.js",
  "/app/patrol/patrol.css",
  "/app/patrol/manifest.json",
  "/app/patrol/icon-192.png",
  "/app/app.css",
  "/app/signature.js",
  "/app/favicon.svg",
];
const CACHE = `patrol-${VERSION}`;

self.addEventListener("install", (event) => {
  const all = FILES.map((file) => new Request(file, { cache: "reload" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(all)).then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => {
  const old = caches.keys().then((names) => Promise.all(names.filter((name) => name.startsWith("patrol-") && name !== CACHE).map((name) => caches.delete(name))));
  event.waitUntil(old.then(() => self.clients.claim()));
});
// What is ours alone changes with VERSION; what other pages share is looked for again behind the page.
self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== location.origin || !FILES.includes(pathname)) return;
  const kept = caches.open(CACHE).then((cache) => cache.match(pathname));
  event.respondWith(kept.then((hit) => hit ?? fetch(event.request)));
  if (pathname.startsWith("/app/patrol/")) return;
  const newer = fetch(pathname, { cache: "no-cache" }).then((answer) => answer.ok && caches.open(CACHE).then((cache) => cache.put(pathname, answer)));
  event.waitUntil(newer.catch(() => {}));
});
