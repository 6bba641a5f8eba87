/**
 * Where a form is put in: a box to paste into, a button to open a file, the two real forms as examples.
 *
 * Owns the box and its folding. What was typed is never changed by the page, whatever becomes of it.
 */

import { h } from "../dom";
import type { Texts } from "../i18n";

/** A longer text is checked without being put into the box: a browser takes seconds to set ten megabytes. A form has some thousand characters. */
export const BOX_HOLDS = 1_000_000;

const EXAMPLES = ["first", "second", "both"] as const;

export type Example = (typeof EXAMPLES)[number];

export interface IntakeView {
  readonly element: HTMLElement;
  readonly box: HTMLTextAreaElement;
  /** Folded, the box makes room for the result and is one click away. */
  fold(folded: boolean): void;
  /** Says what is shown below. */
  setSource(name: string | null): void;
}

export interface IntakeHandlers {
  check(text: string): void;
  typed(text: string): void;
  open(file: File): void;
  example(which: Example): void;
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
  const submit = (): void => handlers.check(box.value);
  box.addEventListener("input", () => handlers.typed(box.value));
  box.addEventListener("paste", (event) => {
    const pasted = event.clipboardData?.getData("text/plain") ?? "";
    if (pasted.length > BOX_HOLDS) {
      event.preventDefault();
      handlers.check(pasted);
    } else {
      window.setTimeout(submit, 0); // the pasted text is in the box only after the event
    }
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      submit();
    }
  });

  const file = h("input", { type: "file", id: "file", class: "unseen", tabindex: -1, "aria-hidden": "true", accept: ".txt,text/plain" });
  file.addEventListener("change", () => {
    const chosen = file.files?.[0];
    if (chosen) handlers.open(chosen);
    file.value = ""; // so that the same file can be opened again after it was changed
  });

  const button = (label: string, name: string, action: () => void): HTMLButtonElement =>
    h("button", { type: "button", class: name, on: { click: action } }, label);

  const source = h("span", { class: "source" });
  const unfold = button(t.intake.another, "quiet", () => {
    fold(false);
    box.focus();
    box.select();
  });
  const foldAgain = button(t.intake.fold, "quiet", () => {
    fold(true);
    unfold.focus();
  });
  unfold.setAttribute("aria-controls", "intake-body");
  foldAgain.setAttribute("aria-controls", "intake-body");

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
      button(t.intake.open, "", () => file.click()),
      button(t.intake.clear, "quiet", () => {
        box.value = "";
        handlers.typed("");
        box.focus();
      }),
      foldAgain,
      file,
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
  const bar = h("div", { class: "row intake-bar" }, source, unfold, examples);
  const element = h("section", { class: "intake", "aria-label": t.intake.heading }, body, bar);

  function fold(folded: boolean): void {
    element.classList.toggle("folded", folded);
    body.hidden = folded;
    unfold.hidden = !folded;
    unfold.setAttribute("aria-expanded", String(!folded));
  }
  function setSource(name: string | null): void {
    source.textContent = name === null ? "" : t.intake.source(name);
    source.hidden = name === null;
    foldAgain.hidden = name === null;
  }

  fold(false);
  setSource(null);
  return { element, box, fold, setSource };
}
