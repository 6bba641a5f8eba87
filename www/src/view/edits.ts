/** The tools of whoever changes the form: undo, redo, every fix at once. Owns the buttons and the keys; must not know what they do. */

import type { Report } from "ziping";
import { changed, rowsChanged, type Edited } from "../edit";
import { arrange, h, say } from "../dom";
import type { Texts } from "../i18n";

export interface EditHandlers {
  undo(): void;
  redo(): void;
  fixAll(): unknown;
}

export interface EditTools {
  readonly element: HTMLElement;
  update(edited: Edited, report: Report): void;
}

/** The buttons stay while what they do changes: a click that has begun must find its end. */
export function editTools(t: Texts, handlers: EditHandlers): EditTools {
  const tool = (id: string, keys: string, act: () => void): HTMLButtonElement => {
    const button = h("button", {
      type: "button",
      class: "quiet",
      id,
      "aria-keyshortcuts": keys.replace("Ctrl", "Control") || null,
      // Not disabled: whoever has just used it must not lose the focus.
      on: { click: () => button.getAttribute("aria-disabled") !== "true" && act() },
    });
    return button;
  };
  const set = (button: HTMLButtonElement, name: string, keys: string, works: boolean): void => {
    say(button, name);
    if (keys !== "") button.title = `${name} (${keys})`;
    if (works) button.removeAttribute("aria-disabled");
    else button.setAttribute("aria-disabled", "true");
  };
  const count = h("span", { class: "edit-count" });
  const undo = tool("undo", "Ctrl+Z", () => handlers.undo());
  const redo = tool("redo", "Ctrl+Y", () => handlers.redo());
  const all = tool("fix-all", "", () => void handlers.fixAll());
  const element = h("span", { class: "edit-tools", role: "group", "aria-label": t.edit.tools }, undo, redo, all);
  return {
    element,
    update: (edited, { findings }) => {
      const cells = changed(edited).size;
      const { added, removed, moved } = rowsChanged(edited);
      const words = [cells > 0 && t.edit.cells(cells), t.rows.changed(added, removed, moved)].filter(Boolean).join(t.lang === "zh" ? "，" : ", ");
      const fixes = findings.filter(({ fix }) => fix !== null).length;
      say(count, words);
      arrange(element, words === "" ? [undo, redo, all] : [count, undo, redo, all]);
      set(undo, t.edit.undo, "Ctrl+Z", edited.done.length > 0);
      set(redo, t.edit.redo, "Ctrl+Y", edited.undone.length > 0);
      set(all, t.edit.all(fixes), "", fixes > 0);
    },
  };
}

/** Ctrl+Z and Ctrl+Y, outside of boxes, which have their own. */
export function editByKeys(event: KeyboardEvent, handlers: EditHandlers): void {
  const inBox = event.target instanceof Element && event.target.closest("input:not([type=checkbox]), textarea, select") !== null;
  if (!(event.ctrlKey || event.metaKey) || event.altKey || inBox) return;
  const key = event.key.toLowerCase();
  const again = key === "y" || (key === "z" && event.shiftKey);
  if (!again && key !== "z") return;
  event.preventDefault();
  if (again) handlers.redo();
  else handlers.undo();
}
