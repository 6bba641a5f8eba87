/**
 * One stop of the Tab key for many buttons: the arrow keys go from one to the next.
 *
 * A form may have forty marks; whoever goes by keyboard must not have to pass them all to reach the findings.
 */

/** The buttons in their order on the page, and which is the stop at first. Focusing one by other means makes it the stop. */
export function rove(buttons: readonly HTMLElement[], first = 0): void {
  const stopAt = (stop: HTMLElement | undefined): void => {
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
  };
  buttons.forEach((button, n) => {
    button.addEventListener("focus", () => stopAt(button));
    button.addEventListener("keydown", (event) => {
      const next = buttons[target(event.key, n, buttons.length - 1)];
      if (!next) return;
      event.preventDefault();
      next.focus();
    });
  });
  stopAt(buttons[Math.max(first, 0)]);
}

/** Where a key leads from `n`; nowhere is -1. */
function target(key: string, n: number, last: number): number {
  switch (key) {
    case "ArrowDown":
    case "ArrowRight":
      return Math.min(n + 1, last);
    case "ArrowUp":
    case "ArrowLeft":
      return Math.max(n - 1, 0);
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return -1;
  }
}
