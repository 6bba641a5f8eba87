/** The writer with its module: from beside the page when the first document is wanted, or from inside the single file. */

import { writing } from "virtual:writing";
import { scriptBeside } from "../beside";
import { bytesOf } from "../engine/module";
import type { Failure } from "../engine/protocol";
import type { Job, Made, Write } from "./protocol";

declare global {
  interface Window {
    /** Handed over by the writer's script, and taken away at once. */
    zipingWrite?: Write | undefined;
  }
}

interface Writer {
  readonly write: Write;
  readonly module: ArrayBuffer;
}

let loaded: Writer | null = null;

/** Rejects with a {@link Failure}. What could not be loaded may be tried again. */
export async function writeIt(job: Job): Promise<Made> {
  if (!loaded) {
    try {
      loaded = await load();
    } catch (reason) {
      const failure: Failure = { code: "not_loaded", message: String(reason) };
      throw failure;
    }
  }
  return loaded.write(job, loaded.module);
}

async function load(): Promise<Writer> {
  const module = bytesOf(writing.wasm);
  if ("write" in writing) return { write: writing.write, module: await module };
  const script = scriptBeside(writing.script, () => {
    const write = window.zipingWrite;
    window.zipingWrite = undefined;
    return write;
  });
  const [write, bytes] = await Promise.all([script, module]);
  return { write, module: bytes };
}
