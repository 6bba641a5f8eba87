/** Defines the element `<ziping-checker>`; imported for that alone. */
import type { CheckedForm, Form, FormInput, Lang, Report } from "./readers/engine.js";

/** `<ziping-checker lang profile>`: the page, inside another one. */
export interface ZipingChecker extends HTMLElement {
  /** The language, `"zh"` or `"en"`: the attribute `lang`. */
  lang: Lang;
  /** The id of a profile, a profile as JSON, or a profile; the national rule when empty. */
  profile: string | object;
  /** The form on the screen; set it to have another one checked and shown. */
  get form(): Form | null;
  set form(form: FormInput | null);
  /** The report on the form on the screen. */
  readonly report: Report | null;
  /** Opens a file, several, or a text, as if a person had dropped it. Resolves when the first report is there. */
  open(content: File | readonly File[] | string): Promise<Report | null>;
}

/** What `ziping-report` carries. */
export interface ZipingReportDetail extends Pick<CheckedForm, "form" | "report"> {
  /** The name of the file, or what stands for it. */
  name: string;
}

declare global {
  interface HTMLElementTagNameMap {
    "ziping-checker": ZipingChecker;
  }
  interface HTMLElementEventMap {
    "ziping-report": CustomEvent<ZipingReportDetail>;
  }
}
