/** A file that was put in, wherever it lies: on the disk, in a dropped folder, in an archive. Owns how its bytes are come by. */

export interface Held {
  readonly name: string;
  /** With the folders and archives it lies in. */
  readonly path: string;
  /** In bytes, as far as is known before it is read. */
  readonly size: number;
  read(): Promise<Uint8Array>;
  /** The browser's own file, where reading it is all there is to do: it can be handed to whoever reads it. */
  readonly file: File | null;
  /** The bytes from one place up to another, or as far as there are any. */
  slice(from: number, to: number): Promise<Uint8Array>;
}

/** A larger file is not even read: no form comes near it, and a tab that is given gigabytes dies. In bytes. */
export const FILE_HOLDS = 50_000_000;

/** What office programs and systems leave beside documents. */
export const LITTER = /^(~\$|\.|thumbs\.db$|desktop\.ini$|__macosx$)/i;

/** A file of the browser. Chosen with its folder it knows where it lies; `folder` says so of a dropped one. */
export function heldFile(file: File, folder = ""): Held {
  const known = (file as { readonly webkitRelativePath?: string }).webkitRelativePath;
  return {
    name: file.name,
    path: folder === "" ? known || file.name : folder + file.name,
    // The browser asks the disk for it, and the page stands still meanwhile: of each when its turn comes.
    get size() {
      return file.size;
    },
    file,
    read: () => bytesOf(file),
    slice: (from, to) => bytesOf(file.slice(from, to)),
  };
}

/**
 * Stands between files that are read as one. Firefox looks at how long they are in all: of a file that grew and one that
 * shrank since they were chosen, what one has too much would be taken for the next one's.
 */
const BETWEEN = new Uint8Array([0, 45, 0, 46, 0, 47, 0, 48]);

/** The bytes of each of some files; `null` for one that cannot be read. Read as one, for the browser asks as much for a small file as for all. */
export async function bytesOfAll(files: readonly File[]): Promise<readonly (Uint8Array | null)[]> {
  const all = files.length > 1 ? await bytesOf(new Blob(files.flatMap((file) => [file, BETWEEN]))).catch(() => null) : null;
  const contents: Uint8Array[] = [];
  let end = 0;
  for (const { size } of files) {
    if (!all || BETWEEN.some((byte, n) => all[end + size + n] !== byte)) break;
    contents.push(all.slice(end, end + size));
    end += size + BETWEEN.length;
  }
  // Of a file that is gone Chromium says that it is empty, until it is asked for that very one.
  return Promise.all(files.map((file, n) => (contents.length === files.length && contents[n]?.length ? contents[n] : bytesOf(file).catch(() => null))));
}

/** Bytes on the disk. `FileReader`, because old browsers have no `Blob.arrayBuffer`. */
export function bytesOf(blob: Blob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const { result } = reader;
      if (result instanceof ArrayBuffer) resolve(new Uint8Array(result));
      else reject(new Error("no bytes"));
    };
    reader.onerror = () => reject(reader.error ?? new Error("unreadable"));
    reader.readAsArrayBuffer(blob);
  });
}
