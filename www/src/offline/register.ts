/** Has the served page kept by the browser, for the next visit without a network. Where that is not allowed, nothing is lost. */

import { keeper } from "virtual:offline";

/** Not from a file, and not over plain http from another machine: there browsers have no such thing. */
export function keepForOffline(): void {
  const { serviceWorker } = navigator as { readonly serviceWorker?: ServiceWorkerContainer };
  if (keeper === null || !serviceWorker || !/^https?:$/.test(window.location.protocol)) return;
  serviceWorker.register(keeper).catch(() => {});
}
