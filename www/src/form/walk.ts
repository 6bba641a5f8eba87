/**
 * The way from cell to cell, as the arrow keys, Enter and Tab go in a spreadsheet.
 *
 * Owns which cell lies beside which on the printed grid, merged cells counted once. Pure.
 */

import type { Address } from "./address";
import { GRID_COLUMNS, type Sheet } from "./sheet";

export type Way = "up" | "down" | "left" | "right";

interface Place {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Walk {
  /** The cell beside one that way; where a row ends it goes on in the next. `null` at the form's edge. */
  next(from: Address, way: Way): Address | null;
  readonly first: Address | null;
}

/** The cells of a form that can be written into. */
export function walk(sheet: Sheet): Walk {
  const grid: (Address | null | undefined)[][] = sheet.rows.map(() => []);
  const places = new Map<Address, Place>();
  sheet.rows.forEach(({ cells }, top) => {
    let left = 0;
    for (const { kind, address, colspan, rowspan } of cells) {
      while (grid[top]?.[left] !== undefined) left += 1;
      const at = kind === "value" && address !== undefined ? address : null;
      for (let row = top; row < top + rowspan; row += 1) for (let n = left; n < left + colspan; n += 1) (grid[row] ?? [])[n] = at;
      if (at !== null) places.set(at, { top, left, bottom: top + rowspan - 1, right: left + colspan - 1 });
      left += colspan;
    }
  });

  /** The first other cell in a column, from a row on. */
  function inColumn(from: Address, row: number, column: number, step: 1 | -1): Address | null {
    for (; row >= 0 && row < grid.length; row += step) {
      const at = grid[row]?.[column];
      if (at && at !== from) return at;
    }
    return null;
  }

  /** The first other cell in a row, from a column on, and then in the rows that follow: there a merged one was passed already. */
  function inRows(from: Address, row: number, column: number, step: 1 | -1): Address | null {
    for (const first = row; row >= 0 && row < grid.length; row += step, column = step > 0 ? 0 : GRID_COLUMNS - 1) {
      for (; column >= 0 && column < GRID_COLUMNS; column += step) {
        const at = grid[row]?.[column];
        if (at && at !== from && (row === first || places.get(at)?.top === row)) return at;
      }
    }
    return null;
  }

  function next(from: Address, way: Way): Address | null {
    const place = places.get(from);
    if (!place) return null;
    const { top, left, bottom, right } = place;
    switch (way) {
      case "down":
        return inColumn(from, bottom + 1, left, 1);
      case "up":
        return inColumn(from, top - 1, left, -1);
      case "right":
        return inRows(from, top, right + 1, 1);
      case "left":
        return inRows(from, top, left - 1, -1);
    }
  }

  return { next, first: sheet.rows.length === 0 ? null : [...places.keys()][0] ?? null };
}
