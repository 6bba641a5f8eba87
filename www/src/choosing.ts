/**
 * Which rules forms are held against: the panel of profiles, the copy that is edited in it, import and export.
 *
 * Owns the choice and the panel. Must not know how forms are scored again: it says that another profile was chosen.
 */

import type { ProfileContent, ProfileInfo, ProfileName } from "ziping";
import { h } from "./dom";
import { download } from "./download";
import type { Failure, Scoring } from "./engine/protocol";
import { fieldsOf, type Texts } from "./i18n";
import { Profiles, contentIn, fileOf, nameOf, type Choice } from "./profiles";
import type { KeptProfiles } from "./keep/kept";
import { panelView, type Panel } from "./view/panel";
import { editorView, profilesView, type Draft, type Refusal } from "./view/profile";

export interface ChoosingHost {
  texts(): Texts;
  /** Rejects with a {@link Failure}, as the next does. */
  profiles(): Promise<readonly ProfileInfo[]>;
  verify(content: ProfileContent): Promise<ProfileName>;
  words(failure: Failure): string;
  /** Another profile is in use, of that name. */
  chosen(name: string): void;
  /** The person's own profiles are others. */
  changed(): void;
}

/** A profile has some thousand characters. */
const FILE_HOLDS = 1_000_000;

export class Choosing {
  private readonly profiles = new Profiles();
  private place: Panel | null = null;
  private opener: HTMLButtonElement | null = null;
  /** The profile that is looked at in the list. */
  private marked: Choice | null = null;
  /** What was typed into a copy and not yet used. */
  private draft: Draft | null = null;

  constructor(private readonly host: ChoosingHost) {}

  /** In which language, and by which rules. */
  how(): Scoring {
    const { lang } = this.host.texts();
    const { chosen } = this.profiles;
    return chosen ? { lang, profile: chosen.own ? chosen.content : chosen.content.id } : { lang };
  }

  /** What of it outlives the page, where that is wanted. */
  kept(): KeptProfiles {
    const { mine, chosen } = this.profiles;
    return { mine, chosen };
  }

  restore({ mine, chosen }: KeptProfiles): void {
    for (const content of mine) this.profiles.add(content);
    this.profiles.chosen = chosen;
    this.name();
  }

  /** What opens the panel; made anew with the page. */
  button(): HTMLElement {
    const opener = h("button", { type: "button", class: "quiet", id: "profile" });
    opener.addEventListener("click", () => this.chooseProfile(opener));
    this.opener = opener;
    this.name();
    return opener;
  }

  /** The panel, made anew with the page. */
  panel(): HTMLElement {
    this.place = panelView(this.host.texts(), "profiles");
    return this.place.element;
  }

  private name(): void {
    const t = this.host.texts();
    const { chosen } = this.profiles;
    if (this.opener) this.opener.textContent = t.profile.button(chosen ? nameOf(chosen.content, t.lang) : t.profile.nationalName);
  }

  chooseProfile(opener: HTMLElement): void {
    void this.show(opener);
  }

  /** Has everything held against the profile of that id. */
  useProfile(id: string): void {
    void this.load().then(() => {
      const choice = this.profiles.find(id);
      if (choice) this.use(choice);
    });
  }

  private async load(): Promise<void> {
    if (this.profiles.known) return;
    const shipped = await this.host.profiles();
    this.profiles.learn(shipped.map(({ content }) => content));
    // What was kept of an earlier page is this page's own of that id.
    const { chosen } = this.profiles;
    if (chosen && !chosen.own) this.profiles.chosen = this.profiles.find(chosen.content.id) ?? chosen;
  }

  private async show(opener: HTMLElement, refusal = ""): Promise<void> {
    const t = this.host.texts();
    try {
      await this.load();
    } catch (failure) {
      this.place?.open([t.profile.heading], [h("p", { class: "refusal" }, this.host.words(failure as Failure))], opener);
      return;
    }
    const marked = this.marked ?? this.profiles.chosen ?? this.profiles.all()[0];
    if (!marked) return;
    const body = profilesView(t, this.profiles, marked, refusal, {
      mark: (choice) => {
        this.marked = choice;
      },
      use: (choice) => this.use(choice),
      edit: (choice) => this.edit(choice, opener),
      export: (content) => save(content),
      import: (file) => void this.import(file, opener),
    });
    this.place?.open([t.profile.heading], body, opener);
  }

  private use(choice: Choice): void {
    const { lang } = this.host.texts();
    this.profiles.chosen = choice;
    this.marked = null;
    this.place?.close();
    this.name();
    this.host.chosen(nameOf(choice.content, lang));
  }

  private edit(base: Choice, opener: HTMLElement): void {
    if (this.draft?.base.content !== base.content) this.draft = this.copyOf(base);
    this.showEditor(this.draft, opener, null);
  }

  private copyOf(base: Choice): Draft {
    const t = this.host.texts();
    const { content, own } = base;
    const name = nameOf(content, t.lang);
    const texts = new Map<string, string>();
    if (own) return { base, texts, id: content.id, name, document: content.basis.document, checked: content.basis.checked };
    return { base, texts, id: this.profiles.freeId(content.id), name: t.profile.copyName(name), document: content.basis.document, checked: false };
  }

  private showEditor(draft: Draft, opener: HTMLElement, refusal: Refusal | null): void {
    const t = this.host.texts();
    const body = editorView(t, this.profiles, draft, refusal, {
      use: () => void this.finish(draft, opener, (choice) => this.use(choice)),
      export: () =>
        void this.finish(draft, opener, (choice) => {
          save(choice.content);
          this.marked = choice;
          void this.show(opener);
        }),
      cancel: () => {
        this.draft = null;
        void this.show(opener);
      },
    });
    this.place?.open([t.profile.heading], body, opener);
    const wrong = this.place?.element.querySelector<HTMLElement>("[aria-invalid]");
    if (wrong) {
      wrong.focus();
      wrong.scrollIntoView({ block: "center" });
    }
  }

  /** A copy that the engine takes is one's own profile; what it does not take stays in its boxes, with the reason. */
  private async finish(draft: Draft, opener: HTMLElement, then: (choice: Choice) => void): Promise<void> {
    const t = this.host.texts();
    const { lang } = t;
    const { content: base } = draft.base;
    const name = draft.base.own ? { ...base.name, [lang]: draft.name } : { zh: draft.name, en: draft.name };
    const head = { id: draft.id.trim(), name, basis: { document: draft.document, checked: draft.checked } };
    const content = this.profiles.edited(draft.base, fieldsOf(lang), head, draft.texts);
    try {
      if (head.id === "" || (this.profiles.find(head.id)?.own === false)) {
        return this.showEditor(draft, opener, { path: "id", message: t.profile.idTaken });
      }
      await this.host.verify(content);
    } catch (thrown) {
      const { path = "", ...failure } = thrown as Failure;
      return this.showEditor(draft, opener, { path, message: named(this.host.words({ ...failure, path }), path, t) });
    }
    this.draft = null;
    then(this.profiles.add(content));
    this.host.changed();
  }

  private async import(file: Blob & { readonly name: string }, opener: HTMLElement): Promise<void> {
    const t = this.host.texts();
    const content = file.size > FILE_HOLDS ? null : contentIn(await textOf(file).catch(() => ""));
    if (!content) return this.show(opener, t.profile.noProfile(file.name));
    try {
      await this.host.verify(content);
    } catch (thrown) {
      const failure = thrown as Failure;
      const why = named(this.host.words(failure), failure.path ?? "", t);
      return this.show(opener, t.profile.notTaken(file.name, why));
    }
    if (this.profiles.find(content.id)?.own === false) return this.show(opener, t.profile.notTaken(file.name, t.profile.idTaken));
    this.marked = this.profiles.add(content);
    this.host.changed();
    await this.show(opener, "");
  }
}

/** The engine calls a field by its path, a person by its name. */
function named(message: string, path: string, t: Texts): string {
  const field = fieldsOf(t.lang).find((field) => path === field.path || path.startsWith(`${field.path}[`));
  return field ? message.split(path).join(field.name) : message;
}

function textOf(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsText(file);
  });
}

/** Hands a profile over as a file. */
function save(content: ProfileContent): void {
  download(`${content.id}.json`, fileOf(content), "application/json");
}
