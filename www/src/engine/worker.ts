/** The engine's worker: answers what it is asked. Built by itself and started from its text (see `seat.ts`). */

import { answer } from "./answer";
import type { Request } from "./protocol";

self.onmessage = (event: MessageEvent<Request>): void => {
  void answer(event.data).then((reply) => {
    // Bytes are moved, not copied.
    const moved = reply.call === "briefs" ? reply.results.flatMap(({ bytes }) => (bytes ? [bytes.buffer] : [])) : [];
    self.postMessage(reply, { transfer: moved });
  });
};
