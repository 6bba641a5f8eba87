/**
 * Addresses of cells (`total.score`, `indicators[10].actual`): taking them apart, and falling back to what is shown.
 *
 * Owns the grammar of an address. Must not know how a form is laid out or worded.
 */

export type Address = string;

export type Block = "funds" | "indicators" | "subtotals";

export const BLOCKS: readonly Block[] = ["funds", "indicators", "subtotals"];

/** A row of a block. */
export interface RowAt {
  readonly block: Block;
  /** From 0, as in the form's JSON. */
  readonly row: number;
}

/** A row of a block with one of its columns: `funds[0].rate`. */
export interface RowAddress extends RowAt {
  readonly field: string;
}

export function addressIn({ block, row }: RowAt, field: string): Address {
  return `${block}[${row}].${field}`;
}

/** The cell that names a row. */
export function nameCell(at: RowAt): Address {
  return addressIn(at, at.block === "indicators" ? "name" : "label");
}

/** The parts of an address that lies in a row of a block; `null` for any other. */
export function rowAddress(address: Address): RowAddress | null {
  const match = /^(funds|indicators|subtotals)\[(\d+)\]\.(\w+)$/.exec(address);
  if (!match) return null;
  const [, block, row, field] = match;
  if ((block !== "funds" && block !== "indicators" && block !== "subtotals") || row === undefined || field === undefined) return null;
  return { block, row: Number(row), field };
}

/** Where to look for a cell, nearest first: a cell that the form lacks is shown by its row's name, its block, the whole form. */
export function fallbacks(address: Address): Address[] {
  const at = rowAddress(address);
  if (at) {
    return [address, nameCell(at), "form"];
  }
  if (address === "total.score" || address === "total.weight") return [address, "total.score", "total.weight", "form"];
  return [address, "form"];
}
