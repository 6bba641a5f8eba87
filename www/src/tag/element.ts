/**
 * `<ziping-checker lang profile>`: the page inside somebody else's.
 *
 * Owns the attributes, properties and the event. What is shown and how is the app's (`app.ts`). Elements of one script
 * share one engine; nothing is put on the host's window.
 */

import type { CheckedForm, Form, FormInput, Lang, ProfileContent as Profile, Report } from "ziping";
import { widths } from "virtual:shadow-style";
import { createApp, type App } from "../app";
import { moduleBytes } from "../engine/module";
import { createPool, type Pool } from "../engine/pool";
import { heldFile } from "../held";
import { loadEnglish, texts } from "../i18n";
import type { Place } from "../place";
import { contentOf, withProfile } from "./engine";
import { dress } from "./styled";

let pool: Pool | null = null;
let version = "";
const told = new Set<(version: string) => void>();

/** The engine of all elements, started with the first. */
function engine(): Pool {
  pool = pool ?? createPool(moduleBytes, (said) => {
    version = said;
    told.forEach((tell) => tell(said));
  });
  return pool;
}

/** The element's class. `nonce` is the script's, for browsers that know no shared style sheets. */
export function elementClass(nonce: string): CustomElementConstructor {
  return class ZipingChecker extends HTMLElement {
    static readonly observedAttributes = ["lang", "profile"];

    private readonly root = document.createElement("div");
    private app: Promise<App> | null = null;
    private shown: { readonly checked: CheckedForm; readonly name: string } | null = null;
    private own: Profile | null = null;
    private readonly watch: ResizeObserver | null = typeof ResizeObserver === "function" ? new ResizeObserver(() => this.measure()) : null;

    constructor() {
      super();
      const shadow = this.attachShadow({ mode: "open" });
      dress(shadow, nonce);
      this.root.className = "ziping";
      this.root.setAttribute("part", "root");
      shadow.appendChild(this.root);
      // What the host set before the script came would hide the class's own.
      for (const name of ["profile", "form"] as const) {
        if (!Object.prototype.hasOwnProperty.call(this, name)) continue;
        const before = this[name];
        delete (this as Partial<Record<"profile" | "form", unknown>>)[name];
        (this as Record<"profile" | "form", unknown>)[name] = before;
      }
    }

    connectedCallback(): void {
      this.watch?.observe(this);
      this.measure();
      void this.begun();
    }

    disconnectedCallback(): void {
      this.watch?.disconnect();
    }

    attributeChangedCallback(name: string, before: string | null, now: string | null): void {
      if (before === now || !this.app) return;
      if (name === "lang") void this.app.then((app) => (this.root.lang === htmlLang(this.wanted()) ? undefined : app.switchTo(this.wanted())));
      else this.again();
    }

    /** The id of a profile or a profile of one's own; the national rule when empty. */
    get profile(): string | Profile {
      return this.own ?? this.getAttribute("profile") ?? "";
    }

    set profile(profile: string | Profile) {
      this.own = typeof profile === "string" ? null : profile;
      if (typeof profile === "string") this.setAttribute("profile", profile);
      else this.again();
    }

    /** The form on the screen, as the person has it now. */
    get form(): Form | null {
      return this.shown && this.shown.checked.form;
    }

    set form(form: FormInput | null) {
      void this.begun().then((app) => {
        app.clear();
        if (form !== null) return app.putIn({ kind: "pasted", text: contentOf(form) });
        return false;
      });
    }

    /** The report on it. */
    get report(): Report | null {
      return this.shown && this.shown.checked.report;
    }

    /** Opens a file, several or a text. With the report when it was one and a form; of several an event tells. */
    async open(content: File | readonly File[] | string): Promise<Report | null> {
      const app = await this.begun();
      const before = this.shown;
      if (typeof content === "string") await app.putIn({ kind: "pasted", text: content });
      else await app.open((content instanceof File ? [content] : content).map((file) => heldFile(file)));
      return this.shown === before ? null : this.report;
    }

    private wanted(): Lang {
      return /^en\b/i.test(this.getAttribute("lang") ?? "") ? "en" : "zh";
    }

    private begun(): Promise<App> {
      this.app = this.app ?? this.begin();
      return this.app;
    }

    private async begin(): Promise<App> {
      const own = withProfile(engine(), () => this.chosenProfile());
      const lang = this.wanted();
      if (lang === "en") own.speak((await loadEnglish()).engine);
      const place: Place = {
        own: false,
        listens: this.root,
        speaks: (t) => {
          this.root.lang = t.htmlLang;
        },
        choseLang: (chosen) => this.setAttribute("lang", chosen === "en" ? "en" : "zh-CN"),
        shows: (checked, name) => this.tell(checked, name),
      };
      const app = createApp(this.root, own, lang, place);
      const tell = (said: string): void => app.setVersion(said);
      told.add(tell);
      if (version !== "") tell(version);
      return app;
    }

    /** A profile in the attribute is an id or, as JSON, a profile. */
    private chosenProfile(): string | Profile | null {
      if (this.own) return this.own;
      const said = this.getAttribute("profile");
      return said !== null && said.trim().startsWith("{") ? (JSON.parse(said) as Profile) : said;
    }

    /** By another profile. */
    private again(): void {
      if (this.app) void this.app.then((app) => app.again());
    }

    private tell(checked: CheckedForm | null, name: string): void {
      const known = this.shown?.checked.report === checked?.report;
      this.shown = checked && { checked, name };
      if (known || !checked) return;
      const detail = { name, form: checked.form, report: checked.report };
      this.dispatchEvent(new CustomEvent("ziping-report", { bubbles: true, composed: true, detail }));
    }

    private measure(): void {
      const { clientWidth } = this;
      for (const width of widths) this.root.classList.toggle(`below-${width}`, clientWidth <= width && clientWidth > 0);
    }
  };
}

function htmlLang(lang: Lang): string {
  return texts(lang).htmlLang;
}
