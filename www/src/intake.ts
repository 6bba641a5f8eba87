/** What a person may put in, brought to one shape: content with a name. Owns files, drops and examples; must not know the view. */

import { examples } from "virtual:examples";
import type { Content } from "./engine/protocol";
import type { Example } from "./view/intake";

/** What a report is made from. It is kept as long as the report is shown, to be checked again in the other language. */
export type Source =
  | { readonly kind: "pasted"; readonly content: string }
  | { readonly kind: "example"; readonly which: Example; readonly content: string }
  | { readonly kind: "file"; readonly name: string; readonly content: Content };

/** The name under which the engine is given a source; only a hint to it. */
export function nameOf(source: Source): string {
  return source.kind === "file" ? source.name : `${source.kind}.txt`;
}

export function exampleSource(which: Example): Source {
  return { kind: "example", which, content: exampleText(which) };
}

/** The examples are one text of two forms; the second begins with its own title. */
function exampleText(which: Example): string {
  const second = examples.search(/\n[^\n]*自评表[^\n]*\n(?![\s\S]*\n[^\n]*自评表)/);
  if (which === "both" || second < 0) return examples;
  return which === "first" ? examples.slice(0, second) : examples.slice(second + 1);
}

/** A larger file is not even read: no form comes near it, and a tab that is given gigabytes dies. In bytes. */
export const FILE_HOLDS = 50_000_000;

/** A file's bytes. `FileReader`, because old browsers have no `Blob.arrayBuffer`. */
export function fileSource(file: File): Promise<Source> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const { result } = reader;
      if (result instanceof ArrayBuffer) resolve({ kind: "file", name: file.name, content: new Uint8Array(result) });
      else reject(new Error(file.name));
    };
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.readAsArrayBuffer(file);
  });
}

export interface PageIntake {
  paste(text: string): void;
  open(files: FileList): void;
  /** A file hovers over the page, or no longer does. */
  hover(over: boolean): void;
}

/** Text pasted and files dropped anywhere on the page. */
export function listenToPage(intake: PageIntake): void {
  document.addEventListener("paste", (event) => {
    const target = event.target;
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
    const text = event.clipboardData?.getData("text/plain");
    if (text) intake.paste(text);
  });

  let depth = 0;
  const hover = (change: number): void => {
    depth = Math.max(0, depth + change);
    intake.hover(depth > 0);
  };
  document.addEventListener("dragenter", () => hover(1));
  document.addEventListener("dragleave", () => hover(-1));
  document.addEventListener("dragover", (event) => event.preventDefault());
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    hover(-depth);
    const { dataTransfer } = event;
    if (!dataTransfer) return;
    if (dataTransfer.files.length > 0) intake.open(dataTransfer.files);
    else {
      const text = dataTransfer.getData("text/plain");
      if (text) intake.paste(text);
    }
  });
}
