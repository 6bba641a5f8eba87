/**
 * Two engines where there is much to do, one else. Owns which of them is given a call. Must not know what is asked.
 *
 * The second is started when many files come and stays: a machine of five years ago has two cores.
 */

import { createEngine, type Engine } from "./client";
import type { Seat } from "./seat";

export interface Pool extends Engine {
  /** Makes ready for many calls; gives how many are best under way: an engine never waits for the next where there are two. */
  widen(): number;
}

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

  return {
    check: (content, name, how) => give((engine) => engine.check(content, name, how)),
    brief: (content, name, how) => give((engine) => engine.brief(content, name, how)),
    across: (forms, how) => give((engine) => engine.across(forms, how)),
    score: (form, how) => give((engine) => engine.score(form, how)),
    profiles: (lang) => give((engine) => engine.profiles(lang)),
    profile: (given, lang) => give((engine) => engine.profile(given, lang)),
    speak: (texts) => {
      english = texts;
      for (const { engine } of desks) engine.speak(texts);
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
