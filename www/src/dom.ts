/**
 * Making elements. Owns `h()`, the only way this page creates DOM.
 *
 * Strings become text nodes, never markup: what a form's cell holds is shown as text whatever it looks like.
 * Must not know forms, findings or languages.
 */

export type Child = Node | string | null | false;

type Attribute = string | number | boolean | null;

type Listeners = { [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };

export interface Props {
  readonly class?: string;
  readonly on?: Listeners;
  readonly [attribute: string]: Attribute | Listeners | undefined;
}

/** An element with attributes, listeners (`on`) and children. `true` sets a bare attribute; `false` and `null` leave it out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "object") {
      for (const [type, listener] of Object.entries(value)) {
        element.addEventListener(type, listener as EventListener);
      }
    } else {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  append(element, children);
  return element;
}

/** A drawing's element: the same in the name space of SVG, where attributes place and classes colour. */
export function svg(tag: string, props: { readonly [attribute: string]: string | number } = {}, ...children: readonly SVGElement[]): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(props)) element.setAttribute(name, String(value));
  for (const child of children) element.appendChild(child);
  return element;
}

/** Replaces what a region holds. */
export function fill(region: Element, ...children: readonly Child[]): void {
  region.textContent = "";
  append(region, children);
}

/** Makes these the children of an element, in their order; what is there already is not touched, nor laid out anew. */
export function arrange(parent: Element, nodes: readonly Node[]): void {
  const stays = new Set(nodes);
  for (const child of Array.from(parent.childNodes)) if (!stays.has(child)) parent.removeChild(child);
  nodes.forEach((node, n) => {
    const there = parent.childNodes[n] ?? null;
    if (there !== node) parent.insertBefore(node, there);
  });
}

/** Another text, where it is another. */
export function say(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** A text with its line breaks kept: `white-space: pre-line` would swallow the blanks that indent a label. */
export function lines(text: string): Child[] {
  return text.split("\n").flatMap((line, n): Child[] => (n === 0 ? [line] : [document.createElement("br"), line]));
}

function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === false) continue;
    parent.appendChild(typeof child === "string" ? document.createTextNode(child) : child);
  }
}
