/** One item put to the engine: its content loaded, its failures in the person's words. Owns what is tried; must not know the view. */

import type { CheckResult, Corrections } from "ziping";
import { ArchiveFault } from "./archive";
import type { Batch, Item } from "./batch";
import { CALL_LIMIT, type Engine } from "./engine/client";
import type { Failure } from "./engine/protocol";
import type { Texts } from "./i18n";
import { FILE_HOLDS } from "./held";
import { contentsOf, nameOf } from "./intake";

/** Why a file gave no form, where it was not the file's fault: what was read of it before stays good. */
const NOT_ITS_FAULT = ["timeout", "trap", "unavailable", "not_loaded", "unreadable"];

export function itsFault(code: string): boolean {
  return !NOT_ITS_FAULT.includes(code);
}

/** Reads and scores what an item holds. Never rejects. */
export async function checkItem(engine: Engine, batch: Batch, item: Item, t: Texts, corrections: Corrections | null): Promise<CheckResult> {
  const { source } = item;
  const name = nameOf(source);
  const failed = (code: string, message: string): CheckResult => ({ name, error: { code, message } });
  const how = corrections === null ? { lang: t.lang } : { lang: t.lang, corrections };

  if (source.kind === "file" && source.file.size > FILE_HOLDS) return failed("too_large", t.tooLarge(FILE_HOLDS / 1_000_000));
  let bytes = item.bytes;
  if (source.kind === "file" && bytes === null) {
    try {
      bytes = await source.file.read();
    } catch (fault) {
      if (fault instanceof ArchiveFault) return failed(fault.code, t.archive[fault.code]);
      return failed("unreadable", t.unreadable);
    }
    batch.keepBytes(item, bytes);
  }

  const contents = source.kind === "file" ? (bytes === null ? [] : [bytes]) : contentsOf(source);
  let first: CheckResult | null = null;
  for (const content of contents) {
    const result = await engine
      .check(content, name, how)
      // The engine rejects with nothing else.
      .catch((failure: Failure) => failed(failure.code, words(t, failure)));
    if (!result.error) return result;
    first = first ?? result;
  }
  return first ?? failed("unreadable", t.unreadable);
}

function words(t: Texts, { code, message }: Failure): string {
  const { engine } = t;
  switch (code) {
    case "timeout":
      return engine.timeout(CALL_LIMIT / 1000);
    case "trap":
      return engine.trap;
    case "unavailable":
      return engine.unavailable;
    case "not_loaded":
      return engine.notLoaded;
    default:
      return message;
  }
}
