/** Answers a call with the compiled module. Runs in the worker, and on the page where a worker is refused. */

import type { CheckedForm, Form } from "ziping";
import init, { across, check, profile, profiles, score, speakEnglish, version } from "ziping";
import { bytesOf } from "../held";
import { summaryOf } from "../summary";
import { TRAP, type BriefForm, type Failure, type Reply, type Request } from "./protocol";

export async function answer(request: Request): Promise<Reply> {
  const { id } = request;
  try {
    if (request.call === "start") {
      await init({ module_or_path: request.module });
      return { id, call: "start", version: version() };
    }
    if (request.call === "speak") {
      speakEnglish(request.english);
      return { id, call: "speak" };
    }
    if (request.call === "across") {
      const forms = request.forms.map((form) => JSON.parse(form) as Form);
      return { id, call: "across", result: across(forms, request.how) };
    }
    if (request.call === "score") return { id, call: "score", report: score(request.form, request.how) };
    if (request.call === "profiles") return { id, call: "profiles", profiles: profiles(request.lang) };
    if (request.call === "profile") return { id, call: "profile", name: profile(request.given, request.lang) };
    const { content } = request;
    const read = content instanceof File ? await bytesOf(content).catch(unreadable) : content;
    const result = check(read, request.name, request.how);
    if (request.call === "check") return { id, call: "check", result };
    const brief = result.error ? result : { name: result.name, forms: result.forms.map(briefOf) };
    return { id, call: "brief", result: read !== content && typeof read !== "string" ? { ...brief, bytes: read } : brief };
  } catch (thrown) {
    return { id, call: "failed", failure: failure(thrown) };
  }
}

function briefOf(checked: CheckedForm): BriefForm {
  return { summary: summaryOf(checked), packed: JSON.stringify(checked.form) };
}

function unreadable(): never {
  throw Object.assign(new Error(), { code: "unreadable" });
}

function failure(thrown: unknown): Failure {
  if (thrown instanceof WebAssembly.RuntimeError) return { code: TRAP, message: thrown.message };
  if (thrown instanceof Error) {
    const { code, path } = thrown as Error & { code?: unknown; path?: unknown };
    return { code: typeof code === "string" ? code : thrown.name, message: thrown.message, path: typeof path === "string" ? path : "" };
  }
  return { code: TRAP, message: String(thrown) };
}
