/**
 * The page's side of the engine: calls with numbers, answers as promises.
 *
 * Owns what happens when the engine is refused, hangs or breaks: a call that takes too long or traps is failed and
 * the engine started anew; calls that waited behind it are sent again, so that nothing a person put in is lost.
 * Must not know the view or its words: a failure carries a code.
 */

import type { Across, CheckResult, Form, Lang, ProfileContent, ProfileInfo, ProfileName, Report } from "ziping";
import { TRAP, type BriefResult, type Content, type Failure, type FileBrief, type Question, type Reading, type Reply, type Scoring } from "./protocol";
import { pageSeat, workerSeat, type Seat } from "./seat";

/** A call may take this long before the engine is started anew, in milliseconds. */
export const CALL_LIMIT = 10_000;

/** A worker that says nothing for so long after its start was refused without a word. */
const START_LIMIT = 8_000;

interface Call {
  readonly request: Question & { readonly id: number };
  readonly receive: (reply: Reply) => void;
  readonly reject: (failure: Failure) => void;
  /** Running since it was posted; `null` while it waits for the engine to start. */
  timer: number | null;
}

export interface Engine {
  /** Rejects with a {@link Failure}. */
  check(content: Content, name: string, how: Reading): Promise<CheckResult>;
  /** The same, for the list alone. */
  brief(content: Content, name: string, how: Reading): Promise<BriefResult>;
  /** The same for files of the disk, read as one. */
  briefs(files: readonly File[], names: readonly string[], how: Reading): Promise<readonly FileBrief[]>;
  /** What shows only between forms, each given as JSON. */
  across(forms: readonly string[], how: Reading): Promise<readonly Across[]>;
  /** Scores a form that was changed since it was read. */
  score(form: Form, how: Scoring): Promise<Report>;
  /** The profiles that the engine brings. */
  profiles(lang: Lang): Promise<readonly ProfileInfo[]>;
  /** A profile in short; rejects where it cannot be used, with the place. */
  profile(given: ProfileContent, lang: Lang): Promise<ProfileName>;
  /** Gives the engine its English texts, now and at each start anew. */
  speak(english: string): void;
}

/** Starts the engine, in a worker where it can be, or `onPage`. `started` is told its version and where it sits, at each start. */
export function createEngine(
  load: () => Promise<ArrayBuffer>,
  started: (version: string, kind: Seat["kind"]) => void,
  onPage = false,
): Engine {
  const calls = new Map<number, Call>();
  let lastId = 0;
  let module: ArrayBuffer | null = null;
  let seat: Seat | null = null;
  let starting: { readonly id: number; readonly timer: number } | null = null;
  let workerRefused = onPage;
  let english: string | null = null;
  /** Why there is no engine, once that is certain. */
  let hopeless: Failure | null = null;

  function arm(call: Call): void {
    if (call.timer !== null) window.clearTimeout(call.timer);
    call.timer = window.setTimeout(() => fail(call, { code: "timeout", message: "" }, true), CALL_LIMIT);
  }

  function post(call: Call): void {
    if (!seat || starting) return;
    arm(call);
    seat.post(call.request);
  }

  function speak(): void {
    if (seat && !starting && english !== null) seat.post({ id: 0, call: "speak", english });
  }

  function finish(call: Call): void {
    if (call.timer !== null) window.clearTimeout(call.timer);
    calls.delete(call.request.id);
  }

  function fail(call: Call, failure: Failure, anew: boolean): void {
    finish(call);
    call.reject(failure);
    if (anew) start();
  }

  function giveUp(failure: Failure): void {
    hopeless = failure;
    seat?.end();
    seat = null;
    calls.forEach((call) => fail(call, failure, false));
  }

  /** The seat is gone, or never was one. Before it ever answered, the page takes over; after that it is a new start. */
  function lost(): void {
    if (!starting) {
      calls.forEach((call) => {
        if (call.timer !== null) fail(call, { code: TRAP, message: "" }, false);
      });
      start();
    } else if (seat?.kind === "worker") {
      workerRefused = true;
      start();
    } else {
      giveUp({ code: "unavailable", message: "" });
    }
  }

  function receive(reply: Reply): void {
    if (starting && reply.id === starting.id) {
      window.clearTimeout(starting.timer);
      if (reply.call !== "start") return lost();
      starting = null;
      speak();
      if (seat) started(reply.version, seat.kind);
      return calls.forEach(post);
    }
    const call = calls.get(reply.id);
    if (!call) return;
    if (reply.call === "failed") return fail(call, reply.failure, reply.failure.code === TRAP);
    finish(call);
    // Whatever was posted behind it begins only now.
    calls.forEach((other) => other.timer !== null && arm(other));
    call.receive(reply);
  }

  function takeSeat(): Seat {
    if (!workerRefused) {
      try {
        return workerSeat(receive, lost);
      } catch {
        workerRefused = true;
      }
    }
    return pageSeat(receive);
  }

  function start(): void {
    if (!module) return;
    seat?.end();
    if (starting) window.clearTimeout(starting.timer);
    calls.forEach((call) => {
      if (call.timer !== null) window.clearTimeout(call.timer);
      call.timer = null;
    });
    lastId += 1;
    starting = { id: lastId, timer: window.setTimeout(lost, START_LIMIT) };
    seat = takeSeat();
    seat.post({ id: lastId, call: "start", module });
  }

  load().then(
    (bytes) => {
      module = bytes;
      start();
    },
    (reason: unknown) => giveUp({ code: "not_loaded", message: String(reason) }),
  );

  /** Asks for something; `take` has what was wanted from the reply, if it is one. */
  function ask<R>(question: Question, take: (reply: Reply) => R | null): Promise<R> {
    return new Promise((resolve, reject) => {
      if (hopeless) return reject(hopeless);
      lastId += 1;
      const receive = (reply: Reply): void => {
        const result = take(reply);
        if (result !== null) resolve(result);
      };
      const call: Call = { request: { ...question, id: lastId }, receive, reject, timer: null };
      calls.set(lastId, call);
      return post(call);
    });
  }

  return {
    check: (content, name, how) => ask({ call: "check", content, name, how }, (reply) => (reply.call === "check" ? reply.result : null)),
    brief: (content, name, how) => ask({ call: "brief", content, name, how }, (reply) => (reply.call === "brief" ? reply.result : null)),
    briefs: (files, names, how) => ask({ call: "briefs", files, names, how }, (reply) => (reply.call === "briefs" ? reply.results : null)),
    across: (forms, how) => ask({ call: "across", forms, how }, (reply) => (reply.call === "across" ? reply.result : null)),
    score: (form, how) => ask({ call: "score", form, how }, (reply) => (reply.call === "score" ? reply.report : null)),
    profiles: (lang) => ask({ call: "profiles", lang }, (reply) => (reply.call === "profiles" ? reply.profiles : null)),
    profile: (given, lang) => ask({ call: "profile", given, lang }, (reply) => (reply.call === "profile" ? reply.name : null)),
    speak: (texts) => {
      english = texts;
      speak();
    },
  };
}
