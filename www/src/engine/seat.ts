/**
 * Where the engine sits: in a worker, or on the page.
 *
 * Under a strict CSP old browsers allow WebAssembly in a blob worker and nowhere else; other hosts refuse workers.
 * Owns starting and ending either. Must not know which calls are under way (`client.ts`).
 */

import { workerSource } from "virtual:worker";
import { answer } from "./answer";
import type { Reply, Request } from "./protocol";

export interface Seat {
  readonly kind: "worker" | "page";
  post(request: Request): void;
  end(): void;
}

/** The engine in a worker. `lost` is called when the worker is refused after all or dies. */
export function workerSeat(reply: (reply: Reply) => void, lost: () => void): Seat {
  const url = URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" }));
  let worker: Worker;
  try {
    worker = new Worker(url);
  } catch (refused) {
    URL.revokeObjectURL(url);
    throw refused;
  }
  worker.onmessage = (event: MessageEvent<Reply>) => reply(event.data);
  worker.onerror = (event) => {
    event.preventDefault();
    lost();
  };
  return {
    kind: "worker",
    post: (request) => worker.postMessage(request),
    end: () => {
      worker.onmessage = worker.onerror = null;
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}

/**
 * The engine on the page itself. It cannot be stopped in the middle of a call, and after a trap the same module goes
 * on: its functions are free ones, which a trap does not lock.
 */
export function pageSeat(reply: (reply: Reply) => void): Seat {
  let ended = false;
  return {
    kind: "page",
    post: (request) => {
      void answer(request).then((said) => {
        if (!ended) reply(said);
      });
    },
    end: () => {
      ended = true;
    },
  };
}
