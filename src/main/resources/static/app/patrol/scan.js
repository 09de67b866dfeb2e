// How the phone proves where it is: each only where it has it.
import { say } from "./words.js";

export const canScan = () => "BarcodeDetector" in window && Boolean(navigator.mediaDevices?.getUserMedia);
export const canTouch = () => "NDEFReader" in window;

const code = (text) => text.match(/P-[2-9A-Z]{6}/)?.[0];

/** Reads a point's label with the camera; null when it is closed again. */
export async function scan(box) {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  const video = document.createElement("video");
  const stop = document.createElement("button");
  video.playsInline = true;
  video.muted = true;
  video.srcObject = stream;
  stop.className = "btn big";
  stop.textContent = say("不扫了", "Close");
  box.replaceChildren(video, stop);
  let closed = false;
  stop.onclick = () => (closed = true);
  const eye = new BarcodeDetector({ formats: ["qr_code"] });
  try {
    await video.play();
    while (!closed) {
      for (const seen of await eye.detect(video)) {
        const found = code(seen.rawValue);
        if (found) return found;
      }
      await new Promise((next) => setTimeout(next, 150));
    }
    return null;
  } finally {
    for (const track of stream.getTracks()) track.stop();
    box.replaceChildren();
  }
}

/** Waits for a tag; its serial number, or the label's code written on it. */
export async function touch(signal) {
  const reader = new NDEFReader();
  await reader.scan({ signal });
  return new Promise((resolve, reject) => {
    reader.onreadingerror = () => reject(new Error(say("没读出来，再碰一次", "Not read, touch it again")));
    reader.onreading = (event) => {
      const texts = event.message.records.map((each) => new TextDecoder().decode(each.data ?? new Uint8Array()));
      resolve({ serial: event.serialNumber, code: texts.map(code).find(Boolean) });
    };
  });
}

/** Where the phone is, where it may say so within a few seconds; else null. */
export const place = () =>
  new Promise((resolve) => {
    if (!navigator.geolocation) return resolve(null);
    const late = setTimeout(() => resolve(null), 4000);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        clearTimeout(late);
        resolve({ latitude: coords.latitude, longitude: coords.longitude, accuracy: Math.round(coords.accuracy) });
      },
      () => { clearTimeout(late); resolve(null); },
      { enableHighAccuracy: true, timeout: 3500, maximumAge: 30_000 },
    );
  });

/** A photo no larger than needed, without what a camera writes into it. */
export async function smaller(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, 1600 / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(say("照片处理失败", "The photo failed")))), "image/jpeg", 0.8));
}
