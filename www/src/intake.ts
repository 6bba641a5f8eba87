/** What a person may put in, brought to one shape: content with a name. Owns files, folders, the clipboard and examples; must not know the view. */

import type { Form } from "ziping";
import { examples } from "virtual:examples";
import type { Content } from "./engine/protocol";
import { LITTER, heldFile, type Held } from "./held";
import type { Texts } from "./i18n";
import type { Example } from "./view/intake";

/** What a report is made from. It is kept as long as the report, to be read again in the other language or with other columns. */
export type Source =
  | { readonly kind: "pasted"; readonly text: string; /** The same as a web page, where the clipboard had one: it knows which cells are merged. */ readonly page?: string }
  | { readonly kind: "example"; readonly which: Example; readonly text: string }
  | { readonly kind: "blank"; readonly form: Form }
  | { readonly kind: "file"; readonly file: Held };

/** The name under which the engine is given a source; only a hint to it. */
export function nameOf(source: Source): string {
  return source.kind === "file" ? source.file.name : `${source.kind}.txt`;
}

/** What a person calls it. */
export function sourceName(t: Texts, source: Source): string {
  switch (source.kind) {
    case "pasted":
      return t.intake.pasted;
    case "file":
      return source.file.name;
    case "blank":
      return t.intake.blankName;
    case "example":
      return t.intake[source.which];
  }
}

export function exampleSource(which: Example): Source {
  return { kind: "example", which, text: exampleText(which) };
}

/** The examples are one text of two forms; the second begins with its own title. */
function exampleText(which: Example): string {
  const second = examples.search(/\n[^\n]*自评表[^\n]*\n(?![\s\S]*\n[^\n]*自评表)/);
  if (which === "both" || second < 0) return examples;
  return which === "first" ? examples.slice(0, second) : examples.slice(second + 1);
}

/** What may be read of a source, the best first: a copied table as a web page has its merged cells, as text it has not. */
export function contentsOf(source: Extract<Source, { text: string }>): Content[] {
  return source.kind === "pasted" && source.page !== undefined ? [source.page, source.text] : [source.text];
}

/** What the clipboard or a dragged selection holds. */
export function carried(data: DataTransfer | null): Extract<Source, { kind: "pasted" }> | null {
  if (!data) return null;
  const text = data.getData("text/plain");
  const html = data.getData("text/html");
  if (!/<table[\s>]/i.test(html)) return text === "" ? null : { kind: "pasted", text };
  // A browser may leave out what stands around the table.
  return { kind: "pasted", text, page: /^\s*<(!doctype|html)/i.test(html) ? html : `<html>${html}` };
}

export interface PageIntake {
  paste(source: Extract<Source, { kind: "pasted" }>): void;
  open(files: readonly Held[]): void;
  /** A file hovers over the page, or no longer does. */
  hover(over: boolean): void;
}

/** What is pasted and dropped anywhere on the page. */
export function listenToPage(page: EventTarget, intake: PageIntake): void {
  const on = <K extends "paste" | "dragenter" | "dragleave" | "dragover" | "drop">(type: K, act: (event: DocumentEventMap[K]) => void): void =>
    page.addEventListener(type, act as EventListener);
  on("paste", (event) => {
    const { target, clipboardData } = event;
    const files = clipboardData ? Array.from(clipboardData.files) : [];
    const typing = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    const held = carried(clipboardData);
    // Excel puts a picture of the cells beside the cells.
    if (files.length > 0 && !held) {
      event.preventDefault();
      intake.open(files.map((file) => heldFile(file)));
    } else if (held && !typing) {
      intake.paste(held);
    }
  });

  let depth = 0;
  const hover = (change: number): void => {
    depth = Math.max(0, depth + change);
    intake.hover(depth > 0);
  };
  on("dragenter", () => hover(1));
  on("dragleave", () => hover(-1));
  on("dragover", (event) => event.preventDefault());
  on("drop", (event) => {
    event.preventDefault();
    hover(-depth);
    const { dataTransfer } = event;
    if (!dataTransfer) return;
    if (dataTransfer.files.length > 0) {
      void filesOf(dataTransfer).then((files) => intake.open(files));
    } else {
      const held = carried(dataTransfer);
      if (held) intake.paste(held);
    }
  });
}

/** No folder of forms has more files, or folders so deep: a disk dropped by mistake ends here. */
const FOLDER_HOLDS = 5000;
const FOLDER_DEPTH = 8;

/** The files of a drop, those in its folders included. The entries have to be asked for before the event is over. */
function filesOf(dropped: DataTransfer): Promise<Held[]> {
  const files = Array.from(dropped.files, (file) => heldFile(file));
  const entries = Array.from(dropped.items, (item) =>
    typeof item.webkitGetAsEntry === "function" ? item.webkitGetAsEntry() : null,
  ).filter((entry): entry is FileSystemEntry => entry !== null);
  if (!entries.some(({ isDirectory }) => isDirectory)) return Promise.resolve(files);
  const found: Held[] = [];
  return entries
    .reduce((before, entry) => before.then(() => collect(entry, found, "", 0)), Promise.resolve())
    .then(() => (found.length > 0 ? found : files));
}

async function collect(entry: FileSystemEntry, found: Held[], folder: string, depth: number): Promise<void> {
  if (found.length >= FOLDER_HOLDS || (depth > 0 && LITTER.test(entry.name))) return;
  if (entry.isFile) {
    const file = await new Promise<File | null>((resolve) => (entry as FileSystemFileEntry).file(resolve, () => resolve(null)));
    if (file) found.push(heldFile(file, folder));
  } else if (entry.isDirectory && depth < FOLDER_DEPTH) {
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    // A reader gives a hundred entries at a time, and none when it has given all.
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
      if (some.length === 0) return;
      for (const inside of some) await collect(inside, found, `${folder}${entry.name}/`, depth + 1);
    }
  }
}
