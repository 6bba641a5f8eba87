/** The tools of whoever changes the form: undo, redo, every fix at once. Owns the buttons; must not know what they do. */

import type { Report } from "ziping";
import { changed, rowsChanged, type Edited } from "../edit";
import { h } from "../dom";
import type { Texts } from "../i18n";

export interface EditHandlers {
  undo(): void;
  redo(): void;
  fixAll(): unknown;
}

export function editTools(t: Texts, edited: Edited, { findings }: Report, handlers: EditHandlers): HTMLElement {
  const cells = changed(edited).size;
  const { added, removed, moved } = rowsChanged(edited);
  const count = [cells > 0 && t.edit.cells(cells), t.rows.changed(added, removed, moved)].filter(Boolean).join(t.lang === "zh" ? "，" : ", ");
  const fixes = findings.filter(({ fix }) => fix !== null).length;
  const tool = (id: string, name: string, keys: string, works: boolean, act: () => void): HTMLElement =>
    h(
      "button",
      {
        type: "button",
        class: "quiet",
        id,
        title: keys === "" ? null : `${name} (${keys})`,
        "aria-keyshortcuts": keys.replace("Ctrl", "Control") || null,
        // Not disabled: whoever has just used it must not lose the focus.
        "aria-disabled": works ? null : "true",
        on: { click: () => works && act() },
      },
      name,
    );
  return h(
    "span",
    { class: "edit-tools", role: "group", "aria-label": t.edit.tools },
    count !== "" && h("span", { class: "edit-count" }, count),
    tool("undo", t.edit.undo, "Ctrl+Z", edited.done.length > 0, () => handlers.undo()),
    tool("redo", t.edit.redo, "Ctrl+Y", edited.undone.length > 0, () => handlers.redo()),
    tool("fix-all", t.edit.all(fixes), "", fixes > 0, () => handlers.fixAll()),
  );
}
