/**
 * The engine as an element needs it: with the element's profile, and for forms that come from the host as they are.
 * Must not know the element or the view.
 */

import type { CheckResult, CheckedForm, Form, Profile } from "ziping";
import type { Pool } from "../engine/pool";
import type { Content, Reading } from "../engine/protocol";
import { summaryOf } from "../summary";

/** No text that a person puts in begins so. */
const GIVEN = "\u0000ziping-form:";

/** A form as content, so that it is kept, and asked for again in the other language, as any text is. */
export function contentOf(form: Form): string {
  return GIVEN + JSON.stringify(form);
}

/** `shared` with a profile; `profile` is asked at each call. */
export function withProfile(shared: Pool, profile: () => string | Profile | null): Pool {
  const by = <H extends object>(how: H): H => {
    const chosen = profile();
    return chosen === null || chosen === "" ? how : { ...how, profile: chosen };
  };
  async function given(content: string, name: string, how: Reading): Promise<CheckResult> {
    const form = JSON.parse(content.slice(GIVEN.length)) as Form;
    const report = await shared.score(form, by({ lang: how.lang }));
    const { blocks, ...nothing } = { origins: {}, notes: [], blocks: [] };
    const checked: CheckedForm = { form: complete(form), report, blocks, ...nothing };
    return { name, forms: [checked] };
  }
  const isGiven = (content: Content): content is string => typeof content === "string" && content.startsWith(GIVEN);
  return {
    ...shared,
    check: (content, name, how) => (isGiven(content) ? given(content, name, how) : shared.check(content, name, by(how))),
    brief: async (content, name, how) => {
      if (!isGiven(content)) return shared.brief(content, name, by(how));
      const result = await given(content, name, how);
      if (result.error) return result;
      return { name, forms: result.forms.map((form) => ({ summary: summaryOf(form), packed: JSON.stringify(form.form) })) };
    },
    score: (form, how) => shared.score(form, by(how)),
    across: (forms, how) => shared.across(forms, by(how)),
  };
}

/** The view asks for lists that a host may leave out. */
function complete(form: Form): Form {
  const lists = { funds: form.funds ?? [], indicators: form.indicators ?? [], subtotals: form.subtotals ?? [] };
  return { ...form, ...lists };
}
