/** The worker of the module that writes: does the one job that it is given. Started from its text (see `writer.ts`). */

import { answer } from "./answer";
import type { Reply, Request } from "./protocol";

self.onmessage = (event: MessageEvent<Request>): void => {
  void answer(event.data, (reply: Reply) => self.postMessage(reply));
};
