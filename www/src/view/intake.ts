/**
 * Where a form is put in: a place to drop files, a button to open them, a box to paste into, the real forms as examples.
 *
 * Owns the box and its folding. What was typed is never changed by the page, whatever becomes of it.
 */

import { h } from "../dom";
import { heldFile, type Held } from "../held";
import { carried, type Source } from "../intake";
import type { Texts } from "../i18n";

/** A longer text is checked without being put into the box: a browser takes seconds to set ten megabytes. A form has some thousand characters. */
export const BOX_HOLDS = 1_000_000;

const EXAMPLES = ["first", "second", "both"] as const;

export type Example = (typeof EXAMPLES)[number];

/** What the file chooser shows first. Whatever is chosen is opened: the content decides. */
const ACCEPT =
  ".docx,.doc,.wps,.docm,.dot,.dotx,.wpt,.xlsx,.xls,.et,.xlsm,.ett,.odt,.ods,.fods,.fodt,.rtf,.html,.htm,.mht,.mhtml,.csv,.tsv,.txt,.md,.zip";

export interface IntakeView {
  readonly element: HTMLElement;
  readonly box: HTMLTextAreaElement;
  /** Folded, the box makes room for the result and is one click away. */
  fold(folded: boolean): void;
  readonly folded: () => boolean;
  /** Says what is shown below; `null` where nothing is, and the place to drop files has the room. */
  setSource(name: string | null): void;
}

export interface IntakeHandlers {
  check(source: Extract<Source, { kind: "pasted" }>): void;
  typed(text: string): void;
  open(files: readonly Held[]): void;
  example(which: Example): void;
  /** Begins a form; `null` where none is begun. */
  readonly blank: (() => void) | null;
}

export function intakeView(t: Texts, text: string, handlers: IntakeHandlers): IntakeView {
  const box = h("textarea", {
    id: "box",
    rows: 7,
    spellcheck: "false",
    placeholder: t.intake.placeholder,
    "aria-describedby": "box-hint",
  });
  box.value = text;
  const submit = (): void => handlers.check({ kind: "pasted", text: box.value });
  box.addEventListener("input", () => handlers.typed(box.value));
  box.addEventListener("paste", (event) => {
    const held = carried(event.clipboardData);
    if (!held) return;
    if (held.text.length > BOX_HOLDS) {
      event.preventDefault();
      handlers.check(held);
      return;
    }
    // The pasted text is in the box only after the event. If it is all that is there, its cells are known better than by it.
    window.setTimeout(() => {
      if (held.page !== undefined && bare(box.value) === bare(held.text)) handlers.check(held);
      else submit();
    }, 0);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
  });

  const file = h("input", { type: "file", id: "file", class: "unseen", tabindex: -1, "aria-hidden": "true", multiple: true, accept: ACCEPT });
  file.addEventListener("change", () => {
    const chosen = Array.from(file.files ?? [], (one) => heldFile(one));
    if (chosen.length > 0) handlers.open(chosen);
    file.value = ""; // so that the same file can be opened again after it was changed
  });

  const button = (label: string, name: string, action: () => void): HTMLButtonElement =>
    h("button", { type: "button", class: name, on: { click: action } }, label);

  const source = h("span", { class: "source" });
  const open = button(t.intake.open, "primary", () => file.click());
  const paste = button(t.intake.paste, "", () => {
    fold(body.hidden === false);
    if (body.hidden) return;
    box.focus();
    box.select();
  });
  paste.id = "paste";
  paste.setAttribute("aria-controls", "intake-body");

  const { blank } = handlers;
  const begin = blank && button(t.intake.blank, "", () => blank());
  if (begin) begin.id = "blank";

  const body = h(
    "div",
    { class: "intake-body", id: "intake-body" },
    h("label", { for: "box" }, t.intake.label),
    box,
    h("p", { class: "hint", id: "box-hint" }, t.intake.hint),
    h(
      "div",
      { class: "row" },
      button(t.intake.check, "primary", submit),
      button(t.intake.clear, "quiet", () => {
        box.value = "";
        handlers.typed("");
        box.focus();
      }),
      button(t.intake.fold, "quiet", () => {
        fold(true);
        paste.focus();
      }),
    ),
  );
  const examples = h(
    "div",
    { class: "row examples" },
    h("span", {}, t.intake.examples),
    ...EXAMPLES.map((which) =>
      h(
        "button",
        { type: "button", class: "link", "data-example": which, on: { click: () => handlers.example(which) } },
        t.intake[which],
      ),
    ),
  );
  const element = h(
    "section",
    { class: "intake", part: "intake", "aria-label": t.intake.heading },
    h("p", { class: "drop-words" }, h("strong", {}, t.intake.drop), h("span", {}, t.intake.kinds)),
    h("div", { class: "row intake-bar" }, source, open, paste, begin, h("span", { class: "drop-keys hint" }, t.intake.keys), examples, file),
    body,
  );

  function fold(folded: boolean): void {
    body.hidden = folded;
    paste.setAttribute("aria-expanded", String(!folded));
  }
  function setSource(name: string | null): void {
    source.textContent = name === null ? "" : t.intake.source(name);
    source.hidden = name === null;
    element.classList.toggle("small", name !== null);
  }

  fold(true);
  setSource(null);
  return { element, box, fold, folded: () => body.hasAttribute("hidden"), setSource };
}

/** A text without what browsers change in a box. */
function bare(text: string): string {
  return text.replace(/\s+/g, "");
}
