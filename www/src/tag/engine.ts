/**
 * The engine as an element needs it: with the element's profile, and for forms that come from the host as they are.
 * Must not know the element or the view.
 */

import type { CheckResult, CheckedForm, Form, FormInput, ProfileContent as Profile } from "ziping";
import type { Pool } from "../engine/pool";
import type { Content, Reading, Scoring } from "../engine/protocol";
import { summaryOf } from "../summary";

/** No text that a person puts in begins so. */
const GIVEN = "\u0000ziping-form:";

/** A form as content, so that it is kept, and asked for again in the other language, as any text is. */
export function contentOf(form: FormInput): string {
  return GIVEN + JSON.stringify(form);
}

/** `shared` with a profile of the host's; `profile` is asked at each call. */
export function withProfile(shared: Pool, profile: () => string | Profile | null): Pool {
  // What the person chose on the screen goes before what the host said.
  const by = <H extends Scoring>(how: H): H => {
    const chosen = profile();
    return how.profile !== undefined || chosen === null || chosen === "" ? how : { ...how, profile: chosen };
  };
  async function given(content: string, name: string, how: Reading): Promise<CheckResult> {
    const form = complete(JSON.parse(content.slice(GIVEN.length)) as Partial<Form>);
    const { corrections: _, ...scoring } = how;
    const report = await shared.score(form, by(scoring));
    const checked: CheckedForm = { form, report, origins: {}, notes: [], blocks: [] };
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
    briefs: (files, names, how) => shared.briefs(files, names, by(how)),
    score: (form, how) => shared.score(form, by(how)),
    across: (forms, how) => shared.across(forms, by(how)),
  };
}

/** The view asks for lists that a host may leave out. */
function complete(given: Partial<Form>): Form {
  const form = texts(given) as Partial<Form>;
  return { ...form, funds: form.funds ?? [], goal: form.goal ?? {}, indicators: form.indicators ?? [], subtotals: form.subtotals ?? [] };
}

/** A host's numbers as the texts that they are on a form; `null` is a cell that is not there. */
function texts(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(texts);
  if (typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null).map(([key, one]) => [key, texts(one)]));
}
