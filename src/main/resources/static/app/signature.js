// A signature by finger, mouse or keyboard, as a PNG in a hidden field.
export default function signature(canvas) {
  if (canvas.dataset.ready) return;
  canvas.dataset.ready = "yes";
  const id = canvas.dataset.signature, hidden = document.getElementById(id), pen = canvas.getContext("2d");
  const typed = document.querySelector(`[data-signature-text="${id}"]`);
  const clear = () => {
    const ratio = Math.max(2, devicePixelRatio || 1);
    canvas.width = canvas.clientWidth * ratio;
    canvas.height = canvas.clientHeight * ratio;
    pen.scale(ratio, ratio);
    Object.assign(pen, { lineWidth: 2.6, lineCap: "round", lineJoin: "round", strokeStyle: "#111", fillStyle: "#111" });
    hidden.value = "";
  };
  const save = () => (hidden.value = canvas.toDataURL("image/png"));
  const at = (event) => { const box = canvas.getBoundingClientRect(); return [event.clientX - box.left, event.clientY - box.top]; };
  let drawing = false;
  clear();
  canvas.addEventListener("pointerdown", (event) => {
    drawing = true;
    canvas.setPointerCapture(event.pointerId);
    pen.beginPath();
    pen.moveTo(...at(event));
    pen.lineTo(...at(event));
    pen.stroke();
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!drawing) return;
    for (const each of event.getCoalescedEvents?.() ?? [event]) pen.lineTo(...at(each));
    pen.stroke();
  });
  for (const name of ["pointerup", "pointercancel"]) canvas.addEventListener(name, () => { if (drawing) save(); drawing = false; });
  typed?.addEventListener("input", () => {
    clear();
    if (!typed.value.trim()) return;
    pen.font = "48px KaiTi, STKaiti, serif";
    pen.textBaseline = "middle";
    pen.fillText(typed.value.trim(), 24, canvas.clientHeight / 2, canvas.clientWidth - 48);
    save();
  });
  document.querySelector(`[data-signature-clear="${id}"]`)?.addEventListener("click", () => { clear(); if (typed) typed.value = ""; });
}
