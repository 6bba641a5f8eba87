/**
 * One stop of the Tab key for many buttons: the arrow keys go from one to the next.
 *
 * A form may have forty marks; whoever goes by keyboard must not have to pass them all to reach the findings.
 */

/** The buttons in their order on the page, and which is the stop at first. Focusing one by other means makes it the stop. */
export function rove(buttons: readonly HTMLElement[], first = 0): void {
  for (const button of buttons) button.tabIndex = -1;
  let stop: HTMLElement | null = null;
  const stopAt = (next: HTMLElement | undefined): void => {
    if (stop) stop.tabIndex = -1;
    stop = next ?? null;
    if (stop) stop.tabIndex = 0;
  };
  buttons.forEach((button, n) => {
    button.addEventListener("focus", () => stopAt(button));
    button.addEventListener("keydown", (event) => go(event, buttons, n));
  });
  stopAt(buttons[Math.max(first, 0)]);
}

/**
 * The same for buttons that come, go and change their order inside `region`; `buttons` are those of now. Gives a function
 * that says which is the stop (the first where there is none), to be called after each change.
 */
export function roving(region: HTMLElement, buttons: () => readonly HTMLElement[]): (stop: number) => void {
  let stop: HTMLElement | null = null;
  const stopAt = (next: HTMLElement | undefined): void => {
    if (stop) stop.tabIndex = -1;
    stop = next ?? null;
    if (stop) stop.tabIndex = 0;
  };
  region.addEventListener("focusin", (event) => {
    const now = buttons().find((button) => button === event.target);
    if (now) stopAt(now);
  });
  region.addEventListener("keydown", (event) => {
    const all = buttons();
    const n = all.findIndex((button) => button === event.target);
    if (n >= 0) go(event, all, n);
  });
  return (at) => {
    const all = buttons();
    for (const button of all) if (button !== stop && button.tabIndex !== -1) button.tabIndex = -1;
    stopAt(all[Math.max(at, 0)]);
  };
}

function go(event: KeyboardEvent, buttons: readonly HTMLElement[], n: number): void {
  const next = buttons[target(event.key, n, buttons.length - 1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
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
