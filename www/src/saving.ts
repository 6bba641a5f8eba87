/**
 * Handing back: what was opened with comments, the form as it is now, the opinion, lists.
 *
 * Owns which documents there are of a file and of all files, their names, and how a person is told. Must not know how a
 * document is made (`write`). The comments are about the file as it was opened, so it is read once more without the
 * changes that were made here; everything else is about the form on the screen. Nothing is kept.
 */

import type { CheckResult, CheckedForm, Form } from "ziping";
import type { Checked, OpinionBlock, WriteKind } from "ziping-write";
import type { Item } from "./batch";
import { words } from "./check";
import { download, fileName } from "./download";
import { changed, type Edited } from "./edit";
import type { Content, Failure } from "./engine/protocol";
import { FILE_HOLDS } from "./held";
import type { Texts } from "./i18n";
import { sourceName, type Source } from "./intake";
import { opinionView } from "./view/opinion";
import { saveMenu, summaryButton, type SaveKind } from "./view/save";
import { writeIt } from "./write/load";

export interface SavingHost {
  texts(): Texts;
  items(): readonly Item[];
  /** Reads and scores by the rules of now, without what was changed here. Rejects with a {@link Failure}. */
  read(content: Content, name: string): Promise<CheckResult>;
  /** The same with the changes; never rejects. */
  check(item: Item): Promise<CheckResult>;
  /** Shows a view in place of the page, until it is left; then the page is as it was. */
  cover(view: (leave: () => void) => HTMLElement): void;
}

/** What the person is told where nothing came of it. */
class Refused extends Error {}

const TYPES: Readonly<Record<string, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  json: "application/json",
};

export class Saving {
  /** Files are summed up at this moment; `stop` ends it. */
  private summing: { stopped: boolean } | null = null;

  constructor(private readonly host: SavingHost) {}

  /** The menu of the form on the screen; made anew with it. */
  menu(item: Item): HTMLElement {
    const { host } = this;
    const t = host.texts();
    return saveMenu(t, {
      original: takesComments(item.source) ? "" : item.source.kind === "file" ? t.save.noComments : t.save.noOriginal,
      forms: item.forms.length,
      changed: () => changedCells(item),
      save: (kind) => this.save(item, kind),
    });
  }

  /** Saves the list of everything; made anew with the list. */
  summary(): HTMLElement {
    return summaryButton(this.host.texts(), {
      busy: () => this.summing !== null,
      stop: () => {
        if (this.summing) this.summing.stopped = true;
      },
      save: (progress) => this.saveSummary(progress),
    });
  }

  /** Saves one document of a file. Gives what to tell the person; rejects with it where nothing came of it. */
  private async save(item: Item, kind: SaveKind): Promise<string> {
    const t = this.host.texts();
    return this.told(t, async () => {
      const { suffix } = t.save;
      const how = { lang: t.lang, date: today() };
      if (kind === "comments") {
        const { name, original } = await this.original(item);
        const { bytes } = await writeIt({ what: "comments", original, checked: await this.asRead(original, name), how });
        return this.saved(fileName(stem(name) + suffix.comments, ending(name)), bytes);
      }
      const [checked, name] = [await this.asNow(item), this.nameOf(item)];
      if (kind === "print") {
        const { opinions = [] } = await writeIt({ what: "opinion", files: each(checked, item, t), how });
        this.showOpinion(t, opinions);
        return "";
      }
      const [what = "", end = ""] = kind.split(".");
      const files = what === "form" ? [checked] : what === "opinion" ? each(checked, item, t) : [{ ...checked, name: withChanges(checked.name, changedCells(item), t) }];
      const { bytes } = await writeIt({ what: "document", kind, files, how });
      return this.saved(fileName(name + suffix[what as keyof typeof suffix], `.${end}`), bytes);
    });
  }

  /** Reads what is not at hand once more, one after the other; only what goes into the lists is kept of each. */
  private async saveSummary(progress: (done: number, all: number) => void): Promise<string> {
    const { host } = this;
    const t = host.texts();
    const items = host.items();
    const job = { stopped: false };
    this.summing = job;
    try {
      return await this.told(t, async () => {
        const files: Checked[] = [];
        for (const item of items) {
          progress(files.length, items.length);
          files.push(await this.brief(item, t));
          if (job.stopped) return "";
          await new Promise((next) => window.setTimeout(next, 0));
        }
        const kind: WriteKind = "summary.xlsx";
        const date = today();
        const { bytes } = await writeIt({ what: "document", kind, files, how: { lang: t.lang, date } });
        return this.saved(fileName(`${t.save.suffix.summary}-${date}`, ".xlsx"), bytes);
      });
    } finally {
      this.summing = null;
    }
  }

  /** What the lists say of a file. */
  private async brief(item: Item, t: Texts): Promise<Checked> {
    const { source } = item;
    const name = source.kind === "file" ? source.file.path : sourceName(t, source);
    if (item.state === "waiting" || item.state === "stopped") return { name, error: { message: t.save.notRead } };
    if (item.state === "failed") return { name, error: { message: item.failure?.message ?? t.unreadable } };
    const { forms, error } = await this.now(item);
    return error ? { name, error } : { name: withChanges(name, changedCells(item), t), forms: forms.map(listed) };
  }

  /** The bytes of the file that an item was read from. */
  private async original({ source, bytes }: Item): Promise<{ readonly name: string; readonly original: Uint8Array }> {
    const t = this.host.texts();
    if (source.kind !== "file") throw new Refused(t.save.noOriginal);
    const { name } = source.file;
    if (source.file.size > FILE_HOLDS) throw new Refused(t.tooLarge(FILE_HOLDS / 1_000_000));
    const original = bytes ?? (await source.file.read().catch(() => null));
    if (!original) throw new Refused(t.unreadable);
    return { name, original };
  }

  private async asRead(original: Uint8Array, name: string): Promise<Checked> {
    const { forms, error } = await this.host.read(original, name);
    if (error) throw new Refused(error.message);
    return { name, forms: forms.map((checked) => ({ ...written(checked), origins: checked.origins })) };
  }

  private async asNow(item: Item): Promise<Checked> {
    const { forms, error } = await this.now(item);
    if (error) throw new Refused(error.message);
    return { name: sourceName(this.host.texts(), item.source), forms: forms.map(written) };
  }

  /** What is at hand, if it is in the language of now and has every change. */
  private async now(item: Item): Promise<CheckResult> {
    const { full, edited } = item;
    const isNow = full !== null && item.lang === this.host.texts().lang && full.every(({ form }, n) => edited[n] === undefined || edited[n]?.form === form);
    return isNow ? { name: "", forms: [...full] } : this.host.check(item);
  }

  private nameOf(item: Item): string {
    const { source } = item;
    if (source.kind === "file") return stem(source.file.name);
    return item.forms.map(({ project, title }) => project || title).find((name) => name !== "") ?? sourceName(this.host.texts(), source);
  }

  private saved(name: string, bytes: Uint8Array | undefined): string {
    download(name, bytes as Uint8Array<ArrayBuffer>, TYPES[ending(name).slice(1).toLowerCase()] ?? "application/octet-stream");
    return this.host.texts().save.saved(name);
  }

  private showOpinion(t: Texts, opinions: readonly (readonly OpinionBlock[])[]): void {
    this.host.cover((leave) => opinionView(t, opinions, leave));
  }

  /** Whatever is thrown becomes the person's words. */
  private async told(t: Texts, act: () => Promise<string>): Promise<string> {
    try {
      return await act();
    } catch (thrown) {
      if (thrown instanceof Refused) throw thrown;
      const failure = thrown as Failure;
      const own = { timeout: t.save.timeout, trap: t.save.trap, not_loaded: t.save.notLoaded } as Readonly<Record<string, string>>;
      throw new Refused(own[failure.code] ?? (words(t, failure) || String(thrown)));
    }
  }
}

/** What of a checked form goes into a document. The rows do not. */
function written({ form, report: { profile, totals, skipped, findings } }: CheckedForm): NonNullable<Checked["forms"]>[number] {
  return { form, report: { profile, totals, skipped, findings } };
}

/** The same for lists, which name a form by its head. */
function listed(checked: CheckedForm): NonNullable<Checked["forms"]>[number] {
  const { form, report } = written(checked);
  const { title, year, project, department, unit } = form;
  const head = { title, year, project, department, unit, funds: [], goal: {}, indicators: [], subtotals: [] } as unknown as Form;
  return { form: head, report: { ...report, findings: report.findings.map((finding) => ({ ...finding, related: [] })) } };
}

/** What is said of a changed form is not said of the file alone. */
const withChanges = (name: string, cells: number, t: Texts): string => (cells > 0 ? t.save.changedFile(name, cells) : name);

/** The forms of a file each for itself: another may have been changed. */
const each = (file: Checked, { edited }: Item, t: Texts): Checked[] =>
  (file.forms ?? []).map((form, n) => ({ name: withChanges(file.name, cellsOf(edited[n]), t), forms: [form] }));

const cellsOf = (edited: Edited | undefined): number => (edited ? changed(edited).size : 0);

const changedCells = ({ edited }: Item): number => edited.reduce((sum, one) => sum + cellsOf(one), 0);

/** Comments are written into these only. What a file really is the module sees. */
const takesComments = (source: Source): boolean => source.kind === "file" && /\.(doc|xls)[xm]$/i.test(source.file.name);

/** `.docx`, and what stands before it. */
const ending = (name: string): string => /\.[^.]*$/.exec(name)?.[0] ?? "";
const stem = (name: string): string => name.slice(0, name.length - ending(name).length);

/** The day in this place, as `2022-03-01`. */
function today(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
