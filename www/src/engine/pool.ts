/**
 * Two engines where there is much to do, one else, and one beside the keys. Owns which of them is given a call.
 *
 * The second is started when many files come and stays: a machine of five years ago has two cores. A form that is being
 * typed into is scored on the page itself, before the browser draws the key: the answer of a worker comes a frame later.
 */

import type { Form, Report } from "ziping";
import { createEngine, type Engine } from "./client";
import { TRAP, type Failure, type Scoring } from "./protocol";
import type { Seat } from "./seat";

export interface Pool extends Engine {
  /** Makes ready for many calls; gives how many are best under way: an engine never waits for the next where there are two. */
  widen(): number;
}

/** Scoring may take so much of a frame of 16 milliseconds. Where it took longer so many times on end, it is the worker's. */
const IN_FRAME = 10;
const SLOW_TIMES = 5;

/** A form of more rows or characters is not tried on the page. */
const NEAR_ROWS = 200;
const NEAR_CHARACTERS = 20_000;

interface Desk {
  readonly engine: Engine;
  calls: number;
}

export function createPool(load: () => Promise<ArrayBuffer>, started: (version: string, kind: Seat["kind"]) => void): Pool {
  let english: string | null = null;
  let bytes: Promise<ArrayBuffer> | null = null;
  const once = (): Promise<ArrayBuffer> => {
    bytes = bytes ?? load();
    return bytes;
  };
  /** On the page itself two engines would only take turns. */
  let inWorker = false;
  const first = createEngine(once, (version, kind) => {
    inWorker = kind === "worker";
    started(version, kind);
  });
  const desks: Desk[] = [{ engine: first, calls: 0 }];

  /** Gives a call to whoever has the least to do. */
  function give<R>(call: (engine: Engine) => Promise<R>): Promise<R> {
    const desk = desks.reduce((least, other) => (other.calls < least.calls ? other : least));
    desk.calls += 1;
    const done = (): void => {
      desk.calls -= 1;
    };
    const answer = call(desk.engine);
    answer.then(done, done);
    return answer;
  }

  // Where the browser cannot be told to allow it on a page under a strict policy, even to ask is an error on its console.
  const mayBeNear = typeof (Array.prototype as { findLast?: unknown }).findLast === "function";
  let near: Engine | null = null;
  let nearReady = false;
  let slow = 0;
  let scored = 0;
  function startNear(): void {
    if (near || !inWorker || !mayBeNear) return;
    near = createEngine(once, () => {
      nearReady = true;
    }, true);
    if (english !== null) near.speak(english);
  }

  /** Scores on the page where that is ready and quick, else wherever there is least to do. */
  async function score(form: Form, how: Scoring): Promise<Report> {
    scored += 1;
    // Once may be but to see it; who asks again is changing it.
    if (scored > 1) startNear();
    if (near && nearReady && slow < SLOW_TIMES && isShort(form)) {
      const begun = performance.now();
      try {
        const report = await near.score(form, how);
        slow = performance.now() - begun > IN_FRAME ? slow + 1 : 0;
        return report;
      } catch (failure) {
        if ((failure as Failure).code !== TRAP) throw failure;
        slow = SLOW_TIMES;
      }
    }
    return give((engine) => engine.score(form, how));
  }

  return {
    check: (content, name, how) => give((engine) => engine.check(content, name, how)),
    brief: (content, name, how) => give((engine) => engine.brief(content, name, how)),
    briefs: (files, names, how) => give((engine) => engine.briefs(files, names, how)),
    across: (forms, how) => give((engine) => engine.across(forms, how)),
    score,
    profiles: (lang) => give((engine) => engine.profiles(lang)),
    profile: (given, lang) => give((engine) => engine.profile(given, lang)),
    speak: (texts) => {
      english = texts;
      for (const { engine } of desks) engine.speak(texts);
      near?.speak(texts);
    },
    widen: () => {
      if (desks.length === 1 && inWorker && (navigator.hardwareConcurrency || 2) > 1) {
        const engine = createEngine(once, () => {});
        if (english !== null) engine.speak(english);
        desks.push({ engine, calls: 0 });
      }
      return inWorker ? desks.length * 2 : 1;
    },
  };
}

function isShort({ funds, indicators, subtotals = [], ...head }: Form): boolean {
  if (funds.length + indicators.length + subtotals.length > NEAR_ROWS) return false;
  const rows: readonly object[] = [head, head.goal, head.total ?? {}, ...funds, ...indicators, ...subtotals];
  const characters = rows.reduce((sum: number, row) => Object.values(row).reduce((all: number, cell) => all + (typeof cell === "string" ? cell.length : 0), sum), 0);
  return characters <= NEAR_CHARACTERS;
}
