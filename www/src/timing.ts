/**
 * How long things take for the person, as measures that the browser's tools and `npm run bench:page` read.
 *
 * Owns their names, which stay: `ziping:key-to-verdict`, `ziping:row-to-verdict`, `ziping:drop-to-list`. Only the last of each is there.
 */

export type Span = "ziping:key-to-verdict" | "ziping:row-to-verdict" | "ziping:drop-to-list";

/** Marks a span's beginning, now or since when it was; one that is under way already keeps its own. */
export function begin(span: Span, startTime = performance.now()): void {
  if (performance.getEntriesByName(span, "mark").length === 0) performance.mark(span, { startTime });
}

/** Ends a span with the next frame, when what was drawn is there to be seen. */
export function endWithFrame(span: Span): void {
  if (performance.getEntriesByName(span, "mark").length === 0) return;
  window.requestAnimationFrame(() => {
    // A message comes after the frame that is being made.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      if (performance.getEntriesByName(span, "mark").length === 0) return;
      performance.clearMeasures(span);
      performance.measure(span, span);
      performance.clearMarks(span);
    };
    port2.postMessage(null);
  });
}
