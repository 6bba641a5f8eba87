/** One item put to the engine: its content loaded, its failures in the person's words. Owns what is tried; must not know the view. */

import type { CheckResult, Form, ReadFailure, Report } from "ziping";
import { ArchiveFault } from "./archive";
import type { Batch, Item } from "./batch";
import { CALL_LIMIT, type Engine } from "./engine/client";
import type { BriefResult, Content, Failure, Reading, Scoring } from "./engine/protocol";
import type { Texts } from "./i18n";
import { FILE_HOLDS } from "./held";
import { contentsOf, nameOf } from "./intake";
import { withoutWaiting } from "./unfinished";

/** Why a file gave no form, where it was not the file's fault: what was read of it before stays good. */
const NOT_ITS_FAULT = ["timeout", "trap", "unavailable", "not_loaded", "unreadable"];

export function itsFault(code: string): boolean {
  return !NOT_ITS_FAULT.includes(code);
}

/** A file of the disk up to so many bytes is read by the engine itself, within its time; of a larger one the bytes are waited for first. */
const HANDED_OVER = 2_000_000;

/** So many files, and bytes, are handed over at once. */
const AT_ONCE = 32;

/** Of what waits, how many from the first on can be asked for at once. */
export function atOnce(waiting: readonly Item[], most: number): number {
  let size = 0;
  const end = waiting.findIndex((item, n) => {
    size += handedOver(item)?.size ?? HANDED_OVER;
    return n >= Math.min(most, AT_ONCE) || size > HANDED_OVER;
  });
  return Math.max(1, end < 0 ? waiting.length : end);
}

/** The file that may be handed over as it is. */
function handedOver({ source, bytes, coming }: Item): File | null {
  if (source.kind !== "file" || bytes !== null || coming || source.file.size > HANDED_OVER) return null;
  return source.file.file;
}

/** Has an item's bytes fetched while the engine is busy with another; `brief` says that it is asked for the list alone. */
export function fetchAhead(item: Item | undefined, brief: boolean): void {
  if (item && brief && handedOver(item)) return;
  if (!item || item.source.kind !== "file" || item.bytes !== null || item.coming || item.source.file.size > FILE_HOLDS) return;
  item.coming = item.source.file.read();
  // Said when its turn comes.
  item.coming.catch(() => {});
}

/** What is wanted of an item: its reports, or what the list says of them. */
type Wanted<R> = (content: Content, name: string, how: Reading) => Promise<R>;

/** Reads and scores what an item holds. Never rejects. */
export function checkItem(engine: Engine, batch: Batch, item: Item, t: Texts, how: Reading): Promise<CheckResult> {
  return item.source.kind === "blank" ? checkBlank(engine, item, item.source.form, t, how) : ask(engine.check, batch, item, t, how);
}

/** The same of some items, for the list alone. Those that a file of the disk stands for are read together. */
export async function briefItems(engine: Engine, batch: Batch, items: readonly Item[], t: Texts, how: Reading): Promise<readonly (BriefResult | CheckResult)[]> {
  const files = items.flatMap((item) => handedOver(item) ?? []);
  if (files.length < items.length) return Promise.all(items.map((item) => briefItem(engine, batch, item, t, how)));
  try {
    const answers = await engine.briefs(files, items.map(({ source }) => nameOf(source)), how);
    return answers.map(({ result, bytes }, n) => {
      const item = items[n];
      if (item && bytes) batch.keepBytes(item, bytes);
      return result.error && !bytes ? refused(t, result.name, { ...result.error }) : result;
    });
  } catch (failure) {
    const [only] = items;
    if (items.length === 1 && only) return [refused(t, nameOf(only.source), failure as Failure)];
    // One of them broke it: which, is found by asking for each.
    const results: (BriefResult | CheckResult)[] = [];
    for (const item of items) results.push(...(await briefItems(engine, batch, [item], t, how)));
    return results;
  }
}

function briefItem(engine: Engine, batch: Batch, item: Item, t: Texts, how: Reading): Promise<BriefResult | CheckResult> {
  return item.source.kind === "blank" ? checkBlank(engine, item, item.source.form, t, how) : ask(engine.brief, batch, item, t, how);
}

function refused(t: Texts, name: string, failure: Failure): Refused {
  return { name, error: { code: failure.code, message: words(t, failure) } };
}

/** A form that was begun here has nothing to be read. */
async function checkBlank(engine: Engine, item: Item, form: Form, t: Texts, { lang, profile }: Reading): Promise<CheckResult> {
  const name = nameOf(item.source);
  try {
    const report = await engine.score(form, profile === undefined ? { lang } : { lang, profile });
    return { name, forms: [{ form, report: seen(item, form, report), origins: {}, notes: [], blocks: [] }] };
  } catch (failure) {
    return refused(t, name, failure as Failure);
  }
}

/** Scores a form of an item as it is now. Rejects with why not, in the person's words. */
export function scoreForm(engine: Engine, item: Item, form: Form, t: Texts, how: Scoring): Promise<Report> {
  return engine.score(form, how).then(
    (report) => seen(item, form, report),
    (failure: Failure) => {
      throw words(t, failure);
    },
  );
}

function seen(item: Item, form: Form, report: Report): Report {
  return item.unfinished ? withoutWaiting(form, report) : report;
}

interface Refused {
  readonly name: string;
  readonly forms?: undefined;
  readonly error: ReadFailure;
}

async function ask<R extends { readonly error?: ReadFailure | undefined }>(
  wanted: Wanted<R>,
  batch: Batch,
  item: Item,
  t: Texts,
  how: Reading,
): Promise<R | Refused> {
  const { source } = item;
  const name = nameOf(source);
  const failed = (code: string, message: string): Refused => ({ name, error: { code, message } });

  if (source.kind === "file" && source.file.size > FILE_HOLDS) return failed("too_large", t.tooLarge(FILE_HOLDS / 1_000_000));
  let bytes = item.bytes;
  if (source.kind === "file" && bytes === null) {
    try {
      bytes = await (item.coming ?? source.file.read());
      item.coming = null;
    } catch (fault) {
      item.coming = null;
      if (fault instanceof ArchiveFault) return failed(fault.code, t.archive[fault.code]);
      return failed("unreadable", t.unreadable);
    }
    batch.keepBytes(item, bytes);
  }

  const contents = source.kind === "file" ? (bytes === null ? [] : [bytes]) : source.kind === "blank" ? [] : contentsOf(source);
  let first: R | Refused | null = null;
  for (const content of contents) {
    // The engine rejects with nothing else.
    const result = await wanted(content, name, how).catch((failure: Failure) => failed(failure.code, words(t, failure)));
    if (!result.error) return result;
    first = first ?? result;
  }
  return first ?? failed("unreadable", t.unreadable);
}

/** Why the engine gave nothing, in the person's words. */
export function words(t: Texts, { code, message }: Failure): string {
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
    case "unreadable":
      return t.unreadable;
    default:
      return message;
  }
}
