/** Answers a call with the compiled module. Runs in the worker, and on the page where a worker is refused. */

import type { CheckedForm, Form } from "ziping";
import init, { across, check, profile, profiles, score, speakEnglish, version } from "ziping";
import { bytesOfAll } from "../held";
import { summaryOf } from "../summary";
import { TRAP, type BriefForm, type BriefResult, type Content, type Failure, type FileBrief, type Reading, type Reply, type Request } from "./protocol";

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
    if (request.call === "briefs") {
      const { files, names, how } = request;
      const contents = await bytesOfAll(files);
      return { id, call: "briefs", results: contents.map((bytes, n) => fileBrief(bytes, names[n] ?? "", how)) };
    }
    const { content, name, how } = request;
    if (request.call === "brief") return { id, call: "brief", result: briefOf(content, name, how) };
    return { id, call: "check", result: check(content, name, how) };
  } catch (thrown) {
    return { id, call: "failed", failure: failure(thrown) };
  }
}

function briefOf(content: Content, name: string, how: Reading): BriefResult {
  const result = check(content, name, { ...how, brief: true });
  return result.error ? result : { name, forms: result.forms.map(lineOf) };
}

function lineOf(checked: CheckedForm): BriefForm {
  return { summary: summaryOf(checked), packed: JSON.stringify(checked.form) };
}

/** The page has the words for a file that the disk does not give. */
function fileBrief(bytes: Uint8Array | null, name: string, how: Reading): FileBrief {
  const result = bytes ? briefOf(bytes, name, how) : { name, error: { code: "unreadable", message: "" } };
  return { result, bytes };
}

function failure(thrown: unknown): Failure {
  if (thrown instanceof WebAssembly.RuntimeError) return { code: TRAP, message: thrown.message };
  if (thrown instanceof Error) {
    const { code, path } = thrown as Error & { code?: unknown; path?: unknown };
    return { code: typeof code === "string" ? code : thrown.name, message: thrown.message, path: typeof path === "string" ? path : "" };
  }
  return { code: TRAP, message: String(thrown) };
}
