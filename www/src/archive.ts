/**
 * Zip archives of forms, as departments hand them in: what is in them, taken out one by one when its turn comes.
 *
 * Owns the archive's own list of files, their names (those that Chinese Windows writes are GB18030), limits, and what is
 * left out; unpacking is fflate's. Must not know forms: a Word or Excel file is an archive as well and is left as it is.
 */

import { Inflate } from "fflate";
import { FILE_HOLDS, LITTER, type Held } from "./held";

/** Files of one archive, those of archives in it included. */
const ARCHIVE_FILES = 5000;

/** Archives in archives: each unit packs its forms, the department packs those. */
const DEPTH = 3;

export type ArchiveCode = "archive_damaged" | "archive_locked" | "archive_empty" | "archive_too_large";

/** Why an archive, or a file in it, cannot be read. */
export class ArchiveFault extends Error {
  constructor(readonly code: ArchiveCode) {
    super(code);
  }
}

export function isArchive({ name }: Held): boolean {
  return /\.zip$/i.test(name);
}

/** The files in an archive. One that cannot be opened stands for itself and says why when it is read. */
export async function unpacked(archive: Held): Promise<Held[]> {
  const found: Held[] = [];
  await open(archive, 1, found);
  return found;
}

async function open(archive: Held, depth: number, found: Held[]): Promise<void> {
  const before = found.length;
  try {
    const inside = await listed(archive);
    if (inside.some(({ name }) => name === "[Content_Types].xml" || name === "mimetype")) {
      found.push(archive);
      return;
    }
    for (const entry of inside) {
      const parts = entry.name.split(/[/\\]/);
      const name = parts[parts.length - 1] ?? "";
      if (name === "" || parts.some((part) => LITTER.test(part))) continue;
      if (found.length >= ARCHIVE_FILES) throw new ArchiveFault("archive_too_large");
      const held = heldInside(archive, entry, name);
      if (isArchive(held) && depth < DEPTH) await open(held, depth + 1, found);
      else found.push(held);
    }
    if (depth === 1 && found.length === 0) throw new ArchiveFault("archive_empty");
  } catch (fault) {
    found.length = before;
    const why = fault instanceof ArchiveFault ? fault : new ArchiveFault("archive_damaged");
    found.push({ ...archive, file: null, read: () => Promise.reject(why) });
  }
}

/** A file of an archive, unpacked when it is read; one in an archive in it is read from what was unpacked. */
function heldInside(archive: Held, entry: Entry, name: string): Held {
  let whole: Promise<Uint8Array> | null = null;
  const read = (): Promise<Uint8Array> => takenOut(archive, entry);
  return {
    name,
    path: `${archive.path}/${entry.name}`,
    size: entry.size,
    file: null,
    read,
    slice: async (from, to) => {
      whole = whole ?? read();
      return (await whole).subarray(from, to);
    },
  };
}

/** A line of the archive's list. */
interface Entry {
  readonly name: string;
  readonly locked: boolean;
  /** 0: as it is; 8: deflated. */
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  /** Where its own head stands. */
  readonly at: number;
}

const LIST_END = 0x06054b50;
const LIST_ENTRY = 0x02014b50;

/** The list stands at the archive's end, and behind it a remark of at most 65,535 bytes. */
async function listed(archive: Held): Promise<Entry[]> {
  const from = Math.max(0, archive.size - 65_557);
  const tail = view(await archive.slice(from, archive.size));
  let end = tail.byteLength - 22;
  while (end >= 0 && tail.getUint32(end, true) !== LIST_END) end -= 1;
  if (end < 0) throw new ArchiveFault("archive_damaged");
  const [length, start] = [tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
  if (start === 0xffff_ffff || length > 16_000_000) throw new ArchiveFault("archive_too_large");
  const bytes = await archive.slice(start, start + length);
  const list = view(bytes);
  const entries: Entry[] = [];
  for (let at = 0; at + 46 <= list.byteLength && list.getUint32(at, true) === LIST_ENTRY; ) {
    const [nameLength, extra, remark] = [28, 30, 32].map((field) => list.getUint16(at + field, true)) as [number, number, number];
    const flags = list.getUint16(at + 8, true);
    const raw = bytes.subarray(at + 46, at + 46 + nameLength);
    entries.push({
      name: nameIn(bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extra)) ?? plainName(raw, (flags & 0x800) !== 0),
      locked: (flags & 1) === 1,
      method: list.getUint16(at + 10, true),
      packed: list.getUint32(at + 20, true),
      size: list.getUint32(at + 24, true),
      at: list.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extra + remark;
  }
  return entries;
}

/** What is unpacked is as long as the list says, and never longer than a file may be. */
async function takenOut(archive: Held, { locked, method, packed, size, at }: Entry): Promise<Uint8Array> {
  if (locked) throw new ArchiveFault("archive_locked");
  if (size > FILE_HOLDS || packed > FILE_HOLDS) throw new ArchiveFault("archive_too_large");
  const head = view(await archive.slice(at, at + 30));
  if (head.byteLength < 30 || (method !== 0 && method !== 8)) throw new ArchiveFault("archive_damaged");
  const from = at + 30 + head.getUint16(26, true) + head.getUint16(28, true);
  const content = await archive.slice(from, from + packed);
  if (content.length < packed) throw new ArchiveFault("archive_damaged");
  return method === 0 ? content : inflated(content, size);
}

/** Bytes that are given to be unpacked at once; what comes of them is a thousand times as much at most. */
const BITE = 16_384;

function inflated(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((some) => {
    if (length + some.length > size) throw new ArchiveFault("archive_damaged");
    out.set(some, length);
    length += some.length;
  });
  for (let at = 0; at < packed.length; at += BITE) {
    stream.push(packed.subarray(at, at + BITE), at + BITE >= packed.length);
  }
  if (length !== size) throw new ArchiveFault("archive_damaged");
  return out;
}

/** The name in UTF-8 that some programs keep beside the one of their system. */
function nameIn(extra: Uint8Array): string | null {
  const fields = view(extra);
  for (let at = 0; at + 4 <= extra.length; at += 4 + fields.getUint16(at + 2, true)) {
    if (fields.getUint16(at, true) === 0x7075) return decoded("utf-8", extra.subarray(at + 9, at + 4 + fields.getUint16(at + 2, true)));
  }
  return null;
}

/** A name as its writer meant it. Without the mark of UTF-8 it may be that all the same (macOS), or GB18030 (Windows). */
function plainName(raw: Uint8Array, isUtf8: boolean): string {
  const name = decoded("utf-8", raw) ?? (isUtf8 ? null : decoded("gb18030", raw));
  return name ?? Array.from(raw, (byte) => String.fromCharCode(byte)).join("");
}

function decoded(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
