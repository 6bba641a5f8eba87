/** A panel at the page's right edge, over the findings. Owns its opening and closing; must not know what stands in it. */

import { fill, h, type Child } from "../dom";
import type { Texts } from "../i18n";

export interface Panel {
  readonly element: HTMLElement;
  /** Opens with a heading and a body; closing gives the focus back to what opened it. */
  open(heading: readonly Child[], body: readonly Child[], opener: HTMLElement): void;
  close(): void;
}

/** `name` tells the panels of a page apart. */
export function panelView(t: Texts, name = "panel"): Panel {
  const element = h("aside", { class: "side-panel", "aria-labelledby": `${name}-heading`, hidden: true });
  let returnTo: HTMLElement | null = null;

  function close(): void {
    element.hidden = true;
    returnTo?.focus();
    returnTo = null;
  }

  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    close();
  });

  return {
    element,
    close,
    open: (heading, body, opener) => {
      returnTo = opener;
      const head = h("h2", { id: `${name}-heading`, tabindex: -1 }, ...heading);
      fill(
        element,
        h("div", { class: "side-panel-head" }, head, h("button", { type: "button", class: "quiet", on: { click: close } }, t.rule.close)),
        h("div", { class: "side-panel-body" }, ...body),
      );
      element.hidden = false;
      element.scrollTop = 0;
      head.focus();
    },
  };
}
