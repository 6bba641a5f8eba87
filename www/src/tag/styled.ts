/** The element's style sheet: one object for all elements where the browser has that, an element in each otherwise. */

import { style } from "virtual:shadow-style";

let sheet: CSSStyleSheet | null | undefined;

function shared(): CSSStyleSheet | null {
  if (sheet !== undefined) return sheet;
  try {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
  } catch {
    sheet = null;
  }
  return sheet;
}

/** `nonce` is that of the script's own element: a strict policy lets a style element pass by it and by nothing else. */
export function dress(root: ShadowRoot, nonce: string): void {
  const common = "adoptedStyleSheets" in root ? shared() : null;
  if (common) {
    root.adoptedStyleSheets = [common];
    return;
  }
  const element = document.createElement("style");
  if (nonce !== "") element.setAttribute("nonce", nonce);
  element.textContent = style;
  root.appendChild(element);
}
