/** The engine's worker: answers what it is asked. Built by itself and started from its text (see `seat.ts`). */

import { answer } from "./answer";
import type { Request } from "./protocol";

self.onmessage = (event: MessageEvent<Request>): void => {
  void answer(event.data).then((reply) => {
    const bytes = reply.call === "brief" ? reply.result.bytes : undefined;
    // Moved, not copied.
    if (bytes) self.postMessage(reply, { transfer: [bytes.buffer] });
    else self.postMessage(reply);
  });
};
