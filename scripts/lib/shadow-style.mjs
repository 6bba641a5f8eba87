// Makes the page's style sheet one for a shadow root, where there is no html, no body and no :root, and where the width
// of the window says nothing about the width of the element.
//
// Owns: the rewriting. Must not know: what the rules are for.

/** The end of the block that opens at `open`. */
function closing(css, open) {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === "{") depth += 1;
    else if (css[at] === "}" && (depth -= 1) === 0) return at;
  }
  throw new Error("a block of the style sheet has no end");
}

/** Splits a list of selectors at its commas, but not those within brackets. */
const selectors = (text) => text.match(/(?:\([^)]*\)|\[[^\]]*\]|[^,])+/g) ?? [];

const rooted = (selector) =>
  selector
    .replace(/^html(\[[^\]]*\]) body\b/, ".ziping$1")
    .replace(/^html(\[[^\]]*\])/, ".ziping$1")
    .replace(/^(html|:root)\b|^:root/, ":host")
    .replace(/^body\b/, ".ziping");

const within = (prefix, selector) =>
  prefix === "" ? selector : selector.startsWith(".ziping") ? selector.replace(".ziping", `.ziping${prefix}`) : `.ziping${prefix} ${selector}`;

function rewrite(css, prefix, widths) {
  let out = "";
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf("{", at);
    if (open < 0) break;
    const end = closing(css, open);
    const [head, body] = [css.slice(at, open).trim(), css.slice(open + 1, end)];
    at = end + 1;
    // A page of another has its colours by day and by night itself.
    if (/prefers-color-scheme/.test(head)) continue;
    const width = /^@media\s*\(max-width:\s*(\d+)px\)$/.exec(head);
    if (width) {
      widths.add(Number(width[1]));
      out += rewrite(body, `${prefix}.below-${width[1]}`, widths);
    } else if (/^@media/.test(head)) {
      if (/(width|height)/.test(head)) throw new Error(`this goes by the window: ${head}`);
      out += `${head}{${rewrite(body, prefix, widths)}}`;
    } else if (/^@/.test(head)) {
      // Pages are printed as their own sheet says.
      if (!/^@page/.test(head)) out += `${head}{${body}}`;
    } else if (head === ":root") {
      // Every colour and face may be set by the host: --ziping-accent for --accent.
      out += `:host{${body.replace(/--([\w-]+):([^;]*)/g, "--$1:var(--ziping-$1,$2)")}}`;
    } else {
      out += `${selectors(head).map((one) => within(prefix, rooted(one.trim()))).join(",")}{${body}}`;
    }
  }
  return out;
}

/** What an element needs that a page does not. */
const OWN = ":host{display:block}:host([hidden]){display:none}.ziping{position:relative;border-top:0;text-align:left;min-height:4rem}.drop-sign{position:absolute}";

export function shadowStyle(css) {
  const widths = new Set();
  const style = rewrite(css.replace(/\/\*.*?\*\//gs, ""), "", widths) + OWN;
  const left = /(^|[},\s])(html|body|:root)\b/.exec(style);
  if (left) throw new Error(`left of the page in the element's style sheet: ${left[2]}`);
  return { style, widths: [...widths].sort((a, b) => a - b) };
}
