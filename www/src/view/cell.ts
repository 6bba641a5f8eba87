/**
 * A cell that is being typed into: a box over it that grows with its text.
 *
 * Owns the keys, as a person who knows spreadsheets expects them, and hands on every keystroke. Must not know what becomes
 * of it.
 */

import { h } from "../dom";
import type { Way } from "../form/walk";

export interface CellHandlers {
  /** Another text; `goingOn` after the first. */
  typed(text: string, goingOn: boolean): void;
  /** It is left: towards the cell beside it, for elsewhere on the page, or `null` to stay. */
  left(way: Way | "away" | null): void;
}

/** How a cell is opened: its text is kept (F2, a double click), or a typed character replaces it. */
export type Opening = "keep" | "replace";

/** Opens a box over a cell. */
export function cellBox(cell: HTMLElement, name: string, text: string, opening: Opening, handlers: CellHandlers): void {
  let going = false;
  let open = true;
  const box = h("textarea", { class: "cell-box", "aria-label": name, rows: 1, spellcheck: "false", autocomplete: "off" });
  box.value = opening === "keep" ? text : "";

  let held = 0;
  let least = 0;
  /** As high as its text. To ask for that costs a layout of the page: only where lines may have come or gone. */
  const grow = (): void => {
    const { length } = box.value;
    const shorter = length < held;
    held = length;
    if (shorter ? box.offsetHeight <= least : least > 0 && box.scrollHeight <= box.clientHeight) return;
    box.style.height = "auto";
    least = Math.max(box.offsetHeight, least);
    box.style.height = `${box.scrollHeight + 2}px`;
  };
  const type = (now: string): void => {
    handlers.typed(now, going);
    going = true;
  };
  const leave = (way: Way | "away" | null): void => {
    if (!open) return;
    open = false;
    handlers.left(way);
  };

  box.addEventListener("input", () => {
    grow();
    type(box.value);
  });
  box.addEventListener("blur", () => leave("away"));
  // The cell below the box has its own ideas of clicks and keys.
  for (const event of ["click", "dblclick"]) box.addEventListener(event, (it) => it.stopPropagation());
  box.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.isComposing || event.keyCode === 229) return;
    const way = wayOf(event, opening === "replace");
    if (event.key === "Escape") {
      event.preventDefault();
      if (going) type(text);
      leave(null);
    } else if (event.key === "Enter" && (event.altKey || event.ctrlKey)) {
      event.preventDefault();
      box.setRangeText("\n", box.selectionStart, box.selectionEnd, "end");
      grow();
      type(box.value);
    } else if (way !== null) {
      event.preventDefault();
      leave(way);
    }
  });

  cell.classList.add("typing");
  cell.appendChild(box);
  grow();
  box.focus({ preventScroll: true });
  box.setSelectionRange(box.value.length, box.value.length);
}

/** Where a key leads out of a box; arrows only where the box was opened by typing. */
function wayOf({ key, shiftKey }: KeyboardEvent, arrows: boolean): Way | null {
  if (key === "Enter") return shiftKey ? "up" : "down";
  if (key === "Tab") return shiftKey ? "left" : "right";
  return arrows ? arrowWay(key) : null;
}

export function arrowWay(key: string): Way | null {
  switch (key) {
    case "ArrowUp":
      return "up";
    case "ArrowDown":
      return "down";
    case "ArrowLeft":
      return "left";
    case "ArrowRight":
      return "right";
    default:
      return null;
  }
}
