// The reading room: what is shown goes when the time is up, also where the page was kept open.
const room = document.querySelector("[data-closes]");
if (room) {
  const shut = () => { room.querySelector(".sheet")?.remove(); location.reload(); };
  const left = () => Date.parse(room.dataset.closes) - Date.parse(document.querySelector("meta[name=jinzhi-now]").content) - (performance.now() - began);
  const began = performance.now();
  const watch = () => (left() <= 0 ? shut() : setTimeout(watch, Math.min(left(), 1000) + 50));
  watch();
  addEventListener("pageshow", (event) => { if (event.persisted) shut(); });
  room.addEventListener("contextmenu", (event) => event.preventDefault());
}
