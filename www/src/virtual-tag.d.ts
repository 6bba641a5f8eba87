/** The page's style sheet for a shadow root (scripts/lib/shadow-style.mjs). */
declare module "virtual:shadow-style" {
  export const style: string;
  /** Widths in pixels below which the sheet has other rules, which go by a class `below-…` of the element. */
  export const widths: readonly number[];
}
