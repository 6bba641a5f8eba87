/** What the page has to say: one notice at a time, said anew in the language of now. Owns its place; must not know why it is said. */

import { fill, h, type Child } from "./dom";
import type { Texts } from "./i18n";

/** What is said, in any language. */
export type Saying = (t: Texts) => readonly Child[];

export class Notice {
  readonly element = h("div", { class: "notice", part: "notice", role: "alert" });
  private saying: Saying | null = null;

  constructor(private readonly texts: () => Texts) {}

  /** Says what did not go as it should. */
  show(saying: Saying): void {
    this.saying = saying;
    this.element.classList.remove("calm");
    this.draw();
  }

  warn(message: (t: Texts) => string): void {
    this.show((t) => [sentence(message(t), "", () => {})]);
  }

  /** Says what has happened as it was to happen, and what may be done about it. */
  say(message: (t: Texts) => string, action: ((t: Texts) => string) | null = null, act: () => void = () => {}): void {
    this.show((t) => [sentence(message(t), action?.(t) ?? "", act)]);
    this.element.classList.add("calm");
  }

  clear(): void {
    this.saying = null;
    this.element.textContent = "";
  }

  /** Whether this is what stands there. */
  shows(saying: Saying): boolean {
    return this.saying === saying;
  }

  draw(): void {
    fill(this.element, ...(this.saying?.(this.texts()) ?? []));
  }
}

export function sentence(message: string, action: string, act: () => void): HTMLElement {
  return h("p", {}, message, action !== "" && " ", action !== "" && h("button", { type: "button", class: "link", on: { click: act } }, action));
}
