/** Hands something over as a file, without any server. */

import { h } from "./dom";

/** The address of a file is kept so long, in milliseconds: some browsers fetch it only after they have asked where to. */
const KEPT = 40_000;

export function download(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = h("a", { href: url, download: name });
  document.body.appendChild(link);
  link.click();
  document.body.removeChild(link);
  window.setTimeout(() => URL.revokeObjectURL(url), KEPT);
}

/** A name that every system takes: without the characters that stand for something, and not too long. */
export function fileName(stem: string, ending: string): string {
  const sound = stem.replace(/[\u0000-\u001f<>:"/\\|?*\u007f]+/g, " ").replace(/\s+/g, " ").trim();
  const short = Array.from(sound).slice(0, 80).join("").replace(/[. ]+$/, "");
  return (short || "form") + ending;
}
