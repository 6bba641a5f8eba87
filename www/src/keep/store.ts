/**
 * What is kept on this machine when the person wants it: the place in the browser, and nothing else.
 *
 * Owns the switch (one word in `localStorage`) and the database behind it, which does not exist while the switch is off.
 * Browsers may refuse either, for a page from a file above all: every function says whether it worked and none throws. Must not know what
 * is kept.
 */

/** Is there exactly while the person wants work kept. */
const SWITCH = "ziping-keep";

const DATABASE = "ziping";
const RECORDS = "kept";

function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

export function isOn(): boolean {
  try {
    return storage()?.getItem(SWITCH) === "1";
  } catch {
    return false;
  }
}

let open: Promise<IDBDatabase> | null = null;

function database(): Promise<IDBDatabase> {
  open =
    open ??
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = window.indexedDB.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(RECORDS);
      request.onerror = () => reject(request.error ?? new Error("refused"));
      request.onblocked = () => reject(new Error("blocked"));
      request.onsuccess = () => {
        // Another tab wipes.
        request.result.onversionchange = () => forget();
        resolve(request.result);
      };
    });
  return open;
}

function forget(): void {
  const before = open;
  open = null;
  before?.then((there) => there.close()).catch(() => {});
}

/** Runs in one transaction: all of it is kept, or nothing. */
async function within(mode: IDBTransactionMode, act: (records: IDBObjectStore) => void): Promise<boolean> {
  try {
    const there = await database();
    return await new Promise<boolean>((resolve) => {
      const transaction = there.transaction(RECORDS, mode);
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = transaction.onerror = () => resolve(false);
      act(transaction.objectStore(RECORDS));
    });
  } catch {
    forget();
    return false;
  }
}

/** Turns keeping on; false where the browser does not let it. */
export async function turnOn(): Promise<boolean> {
  try {
    storage()?.setItem(SWITCH, "1");
  } catch {
    return false;
  }
  if (isOn() && (await within("readonly", () => {}))) return true;
  await wipe();
  return false;
}

/**
 * Puts records in and takes others away, or all others; false where it could not, and then all is as before. `may` looks first
 * at the record of that key: should it say no, nothing is written.
 */
export function write(
  put: ReadonlyMap<string, unknown>,
  gone: readonly string[] | "all",
  key: string,
  may: (there: unknown) => boolean,
): Promise<boolean> {
  return within("readwrite", (records) => {
    const asked = records.get(key);
    asked.onsuccess = () => {
      if (!may(asked.result)) return;
      if (gone === "all") records.clear();
      else for (const one of gone) records.delete(one);
      put.forEach((value, one) => records.put(value, one));
    };
  });
}

/** Everything that is kept; `null` where that cannot be had. */
export async function readAll(): Promise<ReadonlyMap<string, unknown> | null> {
  const all = new Map<string, unknown>();
  const done = await within("readonly", (records) => {
    const cursor = records.openCursor();
    cursor.onsuccess = () => {
      const { result } = cursor;
      if (!result) return;
      all.set(String(result.key), result.value);
      result.continue();
    };
  });
  return done ? all : null;
}

/** Takes everything away, the switch with it. */
export async function wipe(): Promise<void> {
  try {
    storage()?.removeItem(SWITCH);
  } catch {
    // Then nothing was stored either.
  }
  if (open) await within("readwrite", (records) => records.clear());
  forget();
  await new Promise<void>((resolve) => {
    try {
      const request = window.indexedDB.deleteDatabase(DATABASE);
      request.onsuccess = request.onerror = request.onblocked = () => resolve();
    } catch {
      resolve();
    }
  });
}
