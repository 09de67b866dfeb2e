// What the phone keeps: for each person a database of their own, so that nobody reads another's.
// `day` is what was brought along, `walk` how far a round is, `queue` what the server has not got.
const OWNER = "jinzhi-patrol-person";

export const owner = () => JSON.parse(localStorage.getItem(OWNER) ?? "null");
export const setOwner = (person) => localStorage.setItem(OWNER, JSON.stringify(person));

const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

export async function open(person) {
  const asked = indexedDB.open(`jinzhi-patrol-${person.id}`, 1);
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore("day");
    asked.result.createObjectStore("walk");
    asked.result.createObjectStore("queue", { autoIncrement: true });
  };
  const db = await done(asked);
  db.onversionchange = () => db.close();
  const read = (store, key) => done(db.transaction(store).objectStore(store).get(key));

  /** Everything or nothing, on disk when it returns. A full disk is told as `QuotaExceededError`. */
  const write = (stores, work) => new Promise((resolve, reject) => {
    const change = db.transaction(stores, "readwrite", { durability: "strict" });
    change.oncomplete = () => resolve();
    change.onabort = () => reject(change.error ?? new DOMException("", "AbortError"));
    try {
      work(...stores.map((store) => change.objectStore(store)));
    } catch (error) {
      change.abort();
      reject(error);
    }
  });

  return {
    person,
    close: () => db.close(),
    day: () => read("day", "now"),
    keepDay: (day) => write(["day"], (store) => store.put(day, "now")),
    walk: async (number) => (await read("walk", number)) ?? { number, points: {}, findings: [] },
    /** How far the round is, together with what is to be sent: never one without the other. */
    step: (walk, ...items) =>
      write(["walk", "queue"], (walks, queue) => {
        walks.put(walk, walk.number);
        for (const item of items) queue.add(item);
      }),
    queue: async () => {
      const store = db.transaction("queue").objectStore("queue");
      const [keys, items] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
      return keys.map((key, at) => ({ at: key, ...items[at] }));
    },
    sent: (at) => write(["queue"], (queue) => queue.delete(at)),
    mark: (at, item) => write(["queue"], (queue) => queue.put(item, at)),
    forgetWalks: (before) =>
      write(["walk"], (walks) => {
        const cursor = walks.openCursor();
        cursor.onsuccess = () => {
          const each = cursor.result;
          if (!each) return;
          if (each.value.day && each.value.day < before) each.delete();
          each.continue();
        };
      }),
  };
}
