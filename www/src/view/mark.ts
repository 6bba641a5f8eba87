/** The mark of a severity: a character in a small stamp, so that colour is never the only sign. */

import type { Severity } from "ziping";
import { h } from "../dom";
import type { Texts } from "../i18n";

export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export function stamp(t: Texts, severity: Severity): HTMLElement {
  return h("span", { class: `stamp ${severity}`, "aria-hidden": "true" }, t.severity[severity].mark);
}
