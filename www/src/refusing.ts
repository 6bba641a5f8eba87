/**
 * Why nothing came of what was put in, as long as the notice says so.
 *
 * Owns the sentence, in the language of now, and the way on from it. What was there, and what was typed, stays. Must not
 * know what was tried.
 */

import type { ReadFailure } from "ziping";
import type { Item } from "./batch";
import { itsFault, words } from "./check";
import { h } from "./dom";
import type { Looking } from "./looking";
import { sentence, type Notice, type Saying } from "./notice";
import type { Page } from "./page";
import type { Session } from "./session";

export interface Refusing {
  /** Says why nothing came of it. */
  fail(item: Item, failure: ReadFailure): void;
  /** The reason is the engine's, in one language: it is asked for in the other. */
  retell(): Promise<void>;
}

export function createRefusing(session: Session, page: Page, notice: Notice, looking: Looking): Refusing {
  let refusal: { readonly item: Item; readonly code: string; readonly saying: Saying } | null = null;

  function fail(item: Item, failure: ReadFailure): void {
    page.say("");
    refuse(item, failure);
    notice.element.scrollIntoView({ block: "nearest" });
  }

  function refuse(item: Item, failure: ReadFailure): void {
    const { source } = item;
    const { code, message, tables } = failure;
    const kept = session.selected !== null;
    const assigns = tables !== undefined && session.assigning !== item;
    const saying: Saying = (t) => [
      h("strong", {}, source.kind === "file" ? t.failedFile(source.file.name) : t.failed),
      sentence(itsFault(code) ? message : words(t, failure), assigns ? t.assign.open : "", () => looking.assign(item)),
      kept && h("p", { class: "kept" }, t.kept),
    ];
    notice.show(saying);
    refusal = { item, code, saying };
  }

  return {
    fail,
    retell: async () => {
      const { lang } = session;
      const said = refusal;
      if (!said || !itsFault(said.code) || !notice.shows(said.saying)) return;
      const { error } = await session.check(said.item);
      if (error && session.lang === lang && notice.shows(said.saying)) refuse(said.item, error);
    },
  };
}
