/**
 * Does one job after the other, each in a worker of its own that is ended with it: what a document needed of memory is
 * free again, and a job that hangs or breaks harms no other. Where workers are refused, the page does it itself.
 *
 * Loaded when the first document is wanted. Must not know the page or its words: a failure carries a code.
 */

import { workerSource } from "virtual:write-worker";
import { TRAP, type Failure } from "../engine/protocol";
import { answer } from "./answer";
import type { Job, Made, Reply, Request } from "./protocol";

/** A job may take so long, in milliseconds: thousands of forms are summed up in a few seconds. */
const LIMIT = 60_000;

/** A worker that says nothing for so long after its start was refused without a word. */
const SILENT = 8_000;

export function write(job: Job, module: ArrayBuffer): Promise<Made> {
  return new Promise((resolve, reject) => {
    const request: Request = { module, job };
    let begun = false;
    let end = (): void => {};
    let timer = 0;
    const fail = (failure: Failure): void => {
      end();
      reject(failure);
    };
    const here = (): void => {
      end();
      end = (): void => {};
      void answer(request, (reply) => hear(reply, fail));
    };
    function hear(reply: Reply, refused: (failure: Failure) => void): void {
      if ("begun" in reply) {
        begun = true;
        window.clearTimeout(timer);
        timer = window.setTimeout(() => fail({ code: "timeout", message: "" }), LIMIT);
      } else if ("made" in reply) {
        end();
        resolve(reply.made);
      } else {
        (begun ? fail : refused)(reply.failure);
      }
    }
    try {
      const url = URL.createObjectURL(new Blob([workerSource], { type: "text/javascript" }));
      end = (): void => {
        window.clearTimeout(timer);
        URL.revokeObjectURL(url);
      };
      const worker = new Worker(url);
      end = (): void => {
        window.clearTimeout(timer);
        worker.onmessage = worker.onerror = null;
        worker.terminate();
        URL.revokeObjectURL(url);
      };
      worker.onmessage = (event: MessageEvent<Reply>) => hear(event.data, here);
      worker.onerror = (event) => {
        event.preventDefault();
        if (begun) fail({ code: TRAP, message: "" });
        else here();
      };
      timer = window.setTimeout(here, SILENT);
      worker.postMessage(request);
    } catch {
      here();
    }
  });
}
