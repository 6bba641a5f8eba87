/** The forms of one text, each with its verdict, as tabs. */

import type { CheckedForm } from "ziping";
import { h } from "../dom";
import type { Texts } from "../i18n";

export const TAB_PANEL = "form-panel";

export function tabsView(t: Texts, forms: readonly CheckedForm[], selected: number, choose: (n: number) => void): HTMLElement {
  const tabs = forms.map((checked, n) => {
    const { counts, verdict } = checked.report;
    return h(
      "button",
      {
        type: "button",
        role: "tab",
        id: `tab-${n}`,
        class: `tab ${verdict}`,
        "aria-selected": String(n === selected),
        "aria-controls": TAB_PANEL,
        tabindex: n === selected ? 0 : -1,
        on: { click: () => choose(n) },
      },
      h("span", { class: "tab-title", lang: "zh-CN" }, (checked.form.title ?? "").trim() || t.untitled(n + 1)),
      h("span", { class: "tab-verdict" }, t.verdict.short(counts.error, counts.warning)),
    );
  });
  return h(
    "div",
    {
      class: "tabs",
      role: "tablist",
      "aria-label": t.forms,
      on: {
        keydown: (event) => {
          const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
          if (step === 0) return;
          event.preventDefault();
          choose((selected + step + forms.length) % forms.length);
        },
      },
    },
    ...tabs,
  );
}
