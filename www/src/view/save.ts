/**
 * What may be saved: the menu of a form, and the button of the list. Owns opening, closing and what is said in it; must not
 * know how a document is made.
 */

import { fill, h } from "../dom";
import type { Texts } from "../i18n";
import { onPressOutside, scopeOf } from "../place";

export type SaveKind = "comments" | "form.docx" | "form.xlsx" | "print" | "opinion.docx" | "findings.xlsx" | "findings.json";

export interface SaveHandlers {
  /** Why the original cannot be given back with comments; empty where it can. */
  readonly original: string;
  /** Of the file. */
  readonly forms: number;
  changed(): number;
  /** Gives what to say; rejects with the reason where nothing came of it. */
  save(kind: SaveKind): Promise<string>;
}

const LINES: readonly { readonly of: "comments" | "corrected" | "opinion" | "findings"; readonly kinds: readonly (readonly [kind: SaveKind, as: string])[] }[] = [
  { of: "comments", kinds: [["comments", ""]] },
  { of: "corrected", kinds: [["form.docx", "docx"], ["form.xlsx", "xlsx"]] },
  { of: "opinion", kinds: [["print", ""], ["opinion.docx", "docx"]] },
  { of: "findings", kinds: [["findings.xlsx", "xlsx"], ["findings.json", "JSON"]] },
];

export function saveMenu(t: Texts, handlers: SaveHandlers): HTMLElement {
  const opener = h("button", { type: "button", class: "quiet", id: "save", "aria-expanded": "false", "aria-controls": "save-menu" }, t.save.button);
  const said = h("p", { class: "save-said", role: "status" });
  const notes = h("div", { class: "save-notes" });
  const menu = h("div", { id: "save-menu", class: "save-menu", role: "group", "aria-label": t.save.heading, hidden: true });
  const element = h("span", { class: "save" }, opener, menu);
  let busy = false;

  const tell = (words: string, failed = false): void => {
    said.textContent = words;
    said.classList.toggle("failed", failed);
  };

  async function act(kind: SaveKind): Promise<void> {
    if (busy) return;
    busy = true;
    menu.setAttribute("aria-busy", "true");
    tell(t.save.working);
    try {
      tell(await handlers.save(kind));
    } catch (reason) {
      tell((reason as Error).message, true);
    }
    busy = false;
    menu.removeAttribute("aria-busy");
  }

  const button = (of: (typeof LINES)[number]["of"], kind: SaveKind, as: string): HTMLElement => {
    const works = kind !== "comments" || handlers.original === "";
    const words = kind === "print" ? t.save.print : as || t.save.save;
    return h(
      "button",
      {
        type: "button",
        "data-save": kind,
        "aria-label": `${t.save[of].name}${t.save.colon}${words}`,
        "aria-disabled": works ? null : "true",
        on: { click: () => (works ? void act(kind) : tell(handlers.original, true)) },
      },
      words,
    );
  };

  fill(
    menu,
    ...LINES.map(({ of, kinds }) =>
      h(
        "div",
        { class: "save-line" },
        h(
          "div",
          { class: "save-what" },
          h("strong", {}, t.save[of].name),
          h("span", {}, (of === "comments" && handlers.original) || t.save[of].hint),
        ),
        h("div", { class: "save-as" }, ...kinds.map(([kind, as]) => button(of, kind, as))),
      ),
    ),
    notes,
    said,
  );

  let ignore = (): void => {};

  function open(): void {
    const changed = handlers.changed();
    fill(
      notes,
      handlers.forms > 1 && h("p", {}, t.save.forms(handlers.forms)),
      changed > 0 && h("p", {}, t.save.changed(changed)),
    );
    tell("");
    menu.hidden = false;
    opener.setAttribute("aria-expanded", "true");
    ignore = onPressOutside(element, outside);
  }

  function close(): void {
    const within = menu.contains(scopeOf(menu).activeElement);
    menu.hidden = true;
    opener.setAttribute("aria-expanded", "false");
    ignore();
    if (within) opener.focus();
  }

  /** A press anywhere else on the page, of which the menu may be gone by then. */
  function outside(): void {
    if (element.closest(".covered") === null) close();
  }

  opener.addEventListener("click", () => (menu.hidden ? open() : close()));
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || menu.hidden) return;
    event.stopPropagation();
    close();
    opener.focus();
  });
  return element;
}

export interface SummaryHandlers {
  busy(): boolean;
  stop(): void;
  save(progress: (done: number, all: number) => void): Promise<string>;
}

/** Saves the list; while that goes on it stops it. */
export function summaryButton(t: Texts, handlers: SummaryHandlers): HTMLElement {
  const said = h("span", { class: "save-said", role: "status" });
  const button = h("button", { type: "button", class: "quiet", id: "save-summary", title: t.save.summaryHint }, t.save.summary);
  async function act(): Promise<void> {
    if (handlers.busy()) return handlers.stop();
    said.classList.remove("failed");
    said.textContent = "";
    try {
      said.textContent = await handlers.save((done, all) => {
        button.textContent = t.save.summing(done, all);
      });
    } catch (reason) {
      said.classList.add("failed");
      said.textContent = (reason as Error).message;
    }
    button.textContent = t.save.summary;
  }
  button.addEventListener("click", () => void act());
  return h("span", { class: "save-summary" }, said, button);
}
