/** Does a job with the module that writes. Runs in a worker, and on the page where a worker is refused. */

import init, { annotate, opinion, write } from "ziping-write";
import { TRAP, type Failure } from "../engine/protocol";
import type { Job, Made, Reply, Request } from "./protocol";

export async function answer({ module, job }: Request, say: (reply: Reply) => void): Promise<void> {
  try {
    await init({ module_or_path: module });
  } catch (refused) {
    return say({ failure: { code: "unavailable", message: String(refused) } });
  }
  say({ begun: true });
  try {
    say({ made: done(job) });
  } catch (thrown) {
    say({ failure: failure(thrown) });
  }
}

function done(job: Job): Made {
  switch (job.what) {
    case "comments":
      return { bytes: annotate(job.original, job.checked, job.how) };
    case "document":
      return { bytes: write(job.files, job.kind, job.how) };
    case "opinion":
      return { opinions: job.files.flatMap((checked) => opinion(checked, job.how)) };
  }
}

function failure(thrown: unknown): Failure {
  const { code, message } = thrown as { readonly code?: unknown; readonly message?: unknown };
  return typeof code === "string" ? { code, message: String(message) } : { code: TRAP, message: String(thrown) };
}
