/**
 * What can be done with a row of the form: a small menu at its start.
 *
 * Owns the buttons in the margin and the menu that they open, with its keys. Must not know how rows change; it says what
 * was chosen.
 */

import type { Form } from "ziping";
import { fill, h } from "../dom";
import type { RowAt } from "../form/address";
import { deedsOf, ROW_DEEDS, type RowDeed } from "../form/rows";
import { rowName } from "../form/where";
import type { Texts } from "../i18n";
import { rove } from "./rove";

export interface RowMenu {
  readonly element: HTMLElement;
  open(at: RowAt, opener: HTMLElement): void;
  close(): void;
  /** Takes the keys that are a row's, pressed in one of its cells. */
  keys(event: KeyboardEvent, at: RowAt | null): boolean;
}

/** Word moves a row of a table so. */
const KEYS: { readonly [D in RowDeed]?: string } = { up: "Alt+Shift+↑", down: "Alt+Shift+↓" };

/** What a browser makes of the key for menus comes this soon, in milliseconds. */
const MENU_KEY = 500;

export function rowMenu(t: Texts, form: Form, act: (at: RowAt, deed: RowDeed) => void): RowMenu {
  const element = h("div", { class: "row-menu", role: "menu", lang: t.htmlLang, hidden: true });
  let opener: HTMLElement | null = null;

  function close(focusBack = false): void {
    const before = opener;
    opener = null;
    element.hidden = true;
    before?.setAttribute("aria-expanded", "false");
    if (focusBack) before?.focus({ preventScroll: true });
  }

  function open(at: RowAt, from: HTMLElement): void {
    close();
    const possible = deedsOf(form, at);
    if (possible.length === 0) return;
    opener = from;
    const items = ROW_DEEDS.filter((deed) => possible.includes(deed)).map((deed) =>
      h(
        "button",
        {
          type: "button",
          role: "menuitem",
          class: `row-deed ${deed}`,
          "data-deed": deed,
          on: {
            click: () => {
              close(true);
              act(at, deed);
            },
          },
        },
        t.rows.deeds[deed],
        KEYS[deed] !== undefined && h("kbd", {}, KEYS[deed] ?? ""),
      ),
    );
    fill(element, ...items);
    element.setAttribute("aria-label", t.rows.menu(rowName(t, form, at)));
    element.hidden = false;
    place(element, from);
    from.setAttribute("aria-expanded", "true");
    rove(items);
    items[0]?.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  // What is pressed keeps the focus until it has been clicked, in browsers that do not focus buttons too.
  element.addEventListener("mousedown", (event) => event.preventDefault());
  element.addEventListener("focusout", (event) => {
    if (!(event.relatedTarget instanceof Node && element.contains(event.relatedTarget))) close();
  });
  element.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key !== "Escape" && event.key !== "Tab") return;
    event.preventDefault();
    close(true);
  });

  return {
    element,
    open,
    close,
    keys: (event, at) => {
      if (at === null) return false;
      const { key, target } = event;
      const moves = event.altKey && event.shiftKey && !event.ctrlKey && !event.metaKey && (key === "ArrowUp" || key === "ArrowDown");
      const menu = key === "ContextMenu" || (key === "F10" && event.shiftKey);
      if (!moves && !menu) return false;
      event.preventDefault();
      if (moves) act(at, key === "ArrowUp" ? "up" : "down");
      else if (target instanceof HTMLElement) {
        // The browser's own menu would cover this one.
        const refuse = (it: Event): void => it.preventDefault();
        window.addEventListener("contextmenu", refuse, { capture: true });
        window.setTimeout(() => window.removeEventListener("contextmenu", refuse, { capture: true }), MENU_KEY);
        open(at, target);
      }
      return true;
    },
  };
}

/** Beside its opener, and above it where there is no room below. */
function place(menu: HTMLElement, opener: HTMLElement): void {
  const paper = menu.parentElement;
  if (!paper) return;
  const [outer, inner] = [paper.getBoundingClientRect(), opener.getBoundingClientRect()];
  const below = inner.bottom - outer.top;
  const room = outer.height - below > menu.offsetHeight;
  menu.style.top = `${room ? below : Math.max(0, inner.top - outer.top - menu.offsetHeight)}px`;
  menu.style.left = `${Math.max(4, Math.min(inner.left - outer.left, outer.width - menu.offsetWidth - 4))}px`;
}

/** The button in the margin beside a row: its number, or three dots. */
export function rowTool(t: Texts, form: Form, at: RowAt, menu: RowMenu): HTMLElement | null {
  if (deedsOf(form, at).length === 0) return null;
  const name = t.rows.menu(rowName(t, form, at));
  const numbered = at.block === "indicators";
  const tool = h(
    "button",
    {
      type: "button",
      class: numbered ? "row-tool numbered" : "row-tool",
      title: name,
      "aria-label": numbered ? `${at.row + 1} ${name}` : name,
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      "data-row": `${at.block}[${at.row}]`,
      on: {
        click: () => (tool.getAttribute("aria-expanded") === "true" ? menu.close() : menu.open(at, tool)),
        // A click that closes the menu is not to open it again.
        mousedown: (event) => tool.getAttribute("aria-expanded") === "true" && event.preventDefault(),
      },
    },
    h("span", { "aria-hidden": "true" }, numbered ? String(at.row + 1) : "⋮"),
  );
  return tool;
}
