/** Says in words where something stands in the file. Owns which parts of an origin mean anything to a person. */

import type { Origin } from "ziping";
import type { Texts } from "../i18n";

/** A sheet's name is known to the person; the name of a file inside a document is not. */
export function sheetName(part: string): string {
  return /[/\\]|\.xml$/.test(part) ? "" : part;
}

export function placeWords(t: Texts, { part, table, row, column }: Origin): string {
  return t.reading.place(sheetName(part), table + 1, row + 1, column + 1);
}
