/**
 * Choosing the profile that forms are held against: the list with what each changes, and a copy to be edited.
 *
 * Owns the boxes and what was typed into them. Must not know what a field may hold, nor how forms are scored again.
 */

import type { ProfileContent, Suggestion } from "ziping";
import { fill, h, type Child } from "../dom";
import { fieldsOf, type Texts } from "../i18n";
import { isChecked, nameOf, text, type Change, type Choice, type Field, type Json, type Profiles } from "../profiles";

/** Why a profile was refused, and at which field. */
export interface Refusal {
  readonly message: string;
  readonly path: string;
}

export interface ProfileHandlers {
  /** A line of the list is looked at. */
  mark(choice: Choice): void;
  use(choice: Choice): void;
  /** A copy is wanted, or one's own to be changed. */
  edit(choice: Choice): void;
  export(content: ProfileContent): void;
  import(file: Blob & { readonly name: string }): void;
}

/** The list; `marked` is the one that is looked at. */
export function profilesView(t: Texts, profiles: Profiles, marked: Choice, refusal: string, handlers: ProfileHandlers): HTMLElement[] {
  const file = h("input", { type: "file", id: "profile-file", class: "unseen", tabindex: -1, "aria-hidden": "true", accept: ".json,application/json" });
  file.addEventListener("change", () => {
    const [chosen] = Array.from(file.files ?? []);
    file.value = "";
    if (chosen) handlers.import(chosen);
  });
  const items = profiles.all().map((choice, n) => {
    const id = `profile-${n}`;
    const radio = h("input", { type: "radio", name: "profile", id, value: choice.content.id, checked: choice.content === marked.content });
    const more = h("div", { class: "profile-more", hidden: choice.content !== marked.content });
    const show = (): void => {
      for (const item of items) {
        item.more.hidden = item.more !== more;
        item.more.textContent = "";
      }
      fill(more, ...moreOf(t, profiles, choice, handlers));
    };
    radio.addEventListener("change", () => {
      handlers.mark(choice);
      show();
    });
    const element = h(
      "div",
      {},
      h(
        "label",
        { for: id },
        radio,
        h("span", { class: "profile-name" }, nameOf(choice.content, t.lang)),
        !isChecked(choice.content) && h("span", { class: "unchecked" }, t.profile.unchecked),
        choice.own && h("span", { class: "profile-tag" }, t.profile.own),
        profiles.isChosen(choice) && h("span", { class: "profile-tag" }, t.profile.inUse),
      ),
      more,
    );
    return { element, more, show, radio };
  });
  items.find(({ radio }) => radio.checked)?.show();
  return [
    h("p", {}, t.profile.intro),
    h("p", { class: "refusal", role: "alert" }, refusal),
    h("div", { class: "profiles", role: "radiogroup", "aria-label": t.profile.heading }, ...items.map(({ element }) => element)),
    h("div", { class: "row" }, h("button", { type: "button", id: "import-profile", on: { click: () => file.click() } }, t.profile.import), file),
    h("p", { class: "hint" }, t.profile.kept),
  ];
}

/** What a profile changes, and what can be done with it. */
function moreOf(t: Texts, profiles: Profiles, choice: Choice, handlers: ProfileHandlers): HTMLElement[] {
  const { content } = choice;
  const changes = profiles.changes(content, fieldsOf(t.lang));
  const button = (id: string, name: string, words: string, click: () => void): HTMLElement =>
    h("button", { type: "button", id, class: name, on: { click } }, words);
  return [
    h("p", { class: "profile-basis" }, t.profile.document(content.basis.document)),
    h(
      "div",
      { class: "row" },
      button("use-profile", "primary", t.profile.apply, () => handlers.use(choice)),
      button("edit-profile", "", choice.own ? t.profile.change : t.profile.copy, () => handlers.edit(choice)),
      button("export-profile", "quiet", t.profile.export, () => handlers.export(content)),
    ),
    changes.length === 0
      ? h("p", {}, content.extends ? t.profile.noChange : t.profile.national)
      : h("dl", { class: "profile-changes" }, ...changes.flatMap((change) => changeView(t, content, change))),
  ];
}

function changeView(t: Texts, content: ProfileContent, { field, value, national, basis }: Change): HTMLElement[] {
  return [
    h("dt", {}, field.name),
    h(
      "dd",
      {},
      h("strong", {}, words(t, field, value)),
      h("span", { class: "profile-national" }, t.profile.nationally(words(t, field, national))),
      basis.document !== content.basis.document && h("span", { class: "profile-national" }, t.profile.document(basis.document)),
      !basis.checked && isChecked(content) && h("span", { class: "unchecked" }, t.profile.unchecked),
    ),
  ];
}

/** A value in words. */
function words(t: Texts, field: Field, value: Json): string {
  const plain = text(field, value);
  if (plain === "") return t.profile.none;
  if (field.kind === "flag") return plain === "true" ? t.profile.yes : t.profile.no;
  if (field.kind === "choice") return field.choices?.find(([word]) => word === plain)?.[1] ?? plain;
  return plain.split("\n").join(t.profile.and);
}

/** In which order and under which heading the fields are edited, by the first part of their path. */
const GROUPS: readonly (readonly [heading: keyof Texts["profile"]["group"], ...parts: string[]])[] = [
  ["exec", "exec"],
  ["weights", "level1", "concentration"],
  ["scoring", "qualitative", "quantitative", "satisfaction"],
  ["over", "over", "explain"],
  ["score", "score", "rate", "grades", "mismatch", "fund_unit"],
];

/** What was typed into a copy; it stays when the panel is closed and opened again. */
export interface Draft {
  readonly base: Choice;
  readonly texts: Map<string, string>;
  id: string;
  name: string;
  document: string;
  checked: boolean;
}

export interface EditorHandlers {
  use(draft: Draft): void;
  export(draft: Draft): void;
  cancel(): void;
}

/** The boxes of a copy. */
export function editorView(t: Texts, profiles: Profiles, draft: Draft, refusal: Refusal | null, handlers: EditorHandlers): HTMLElement[] {
  const fields = fieldsOf(t.lang);
  const head = (id: "id" | "name" | "document", words: string): HTMLElement => {
    const box = h("input", { type: "text", id: `profile-${id}`, value: draft[id], autocomplete: "off", spellcheck: "false" });
    box.addEventListener("input", () => {
      draft[id] = box.value;
    });
    return row(`profile-${id}`, words, box, "", refused(refusal, id === "document" ? "basis.document" : id));
  };
  const checked = h("input", { type: "checkbox", id: "profile-checked", checked: draft.checked });
  checked.addEventListener("change", () => {
    draft.checked = checked.checked;
  });
  const placed = refusal !== null && [...fields.map(({ path }) => path), "id", "name", "basis.document"].some((path) => refused(refusal, path) !== "");
  return [
    h("p", {}, t.profile.copyOf(nameOf(draft.base.content, t.lang))),
    h("p", { class: "refusal", role: "alert" }, refusal !== null && !placed && refusal.message),
    h(
      "fieldset",
      {},
      h("legend", {}, t.profile.group.head),
      head("name", t.profile.name),
      head("id", t.profile.id),
      head("document", t.profile.basis),
      h("label", { class: "check" }, checked, ` ${t.profile.checked}`),
    ),
    ...GROUPS.map(([heading, ...parts]) =>
      h(
        "fieldset",
        {},
        h("legend", {}, t.profile.group[heading]),
        ...fields.filter(({ path }) => parts.includes(path.split(".")[0] ?? "")).map((field) => fieldView(t, profiles, draft, field, refused(refusal, field.path))),
      ),
    ),
    h(
      "div",
      { class: "row profile-actions" },
      h("button", { type: "button", class: "primary", id: "use-copy", on: { click: () => handlers.use(draft) } }, t.profile.apply),
      h("button", { type: "button", id: "export-copy", on: { click: () => handlers.export(draft) } }, t.profile.export),
      h("button", { type: "button", class: "quiet", id: "leave-copy", on: { click: () => handlers.cancel() } }, t.profile.back),
    ),
  ];
}

/** What is said of a field: the refusal names it, or a part of it (`level1.sets[0]`). */
function refused(refusal: Refusal | null, path: string): string {
  if (!refusal || !(refusal.path === path || refusal.path.startsWith(`${path}[`) || refusal.path.startsWith(`${path}.`))) return "";
  return refusal.message;
}

function fieldView(t: Texts, profiles: Profiles, draft: Draft, field: Field, refusal: string): HTMLElement {
  const id = `profile-${field.path.replace(".", "-")}`;
  const before = text(field, profiles.valueOf(draft.base.content, field));
  const now = draft.texts.get(field.path) ?? before;
  const choices = field.kind === "flag" ? ([["true", t.profile.yes], ["false", t.profile.no]] as const) : field.choices;
  const lines = now.split("\n").length;
  const box = choices
    ? h("select", { id }, ...choices.map(([word, meaning]) => h("option", { value: word, selected: word === now }, meaning)))
    : field.kind === "steps" || field.kind === "sets" || field.kind === "grades"
      ? h("textarea", { id, rows: Math.max(2, lines), spellcheck: "false", placeholder: t.profile.shape[field.kind] }, now)
      : h("input", { type: "text", id, value: now, autocomplete: "off", spellcheck: "false", placeholder: field.optional ? t.profile.none : "" });
  const said = h("span", { class: "profile-national" });
  const mark = (): void => {
    const value = box.value;
    if (value === before) draft.texts.delete(field.path);
    else draft.texts.set(field.path, value);
    said.textContent = value === before ? "" : t.profile.insteadOf(words(t, field, before));
  };
  box.addEventListener("input", mark);
  box.addEventListener("change", mark);
  if (now !== before) said.textContent = t.profile.insteadOf(words(t, field, before));
  return row(id, field.name, box, said, refusal);
}

function row(id: string, name: string, box: HTMLElement, said: Child, refusal: string): HTMLElement {
  if (refusal !== "") {
    box.setAttribute("aria-invalid", "true");
    box.setAttribute("aria-describedby", `${id}-refusal`);
  }
  return h(
    "div",
    { class: `profile-field${box.tagName === "TEXTAREA" ? " long" : ""}` },
    h("label", { for: id }, name),
    box,
    said === "" ? null : said,
    refusal !== "" && h("p", { class: "refusal", id: `${id}-refusal` }, refusal),
  );
}

/** A quiet line: another profile fits the form better. */
export function suggestionView(t: Texts, { profile, why }: Suggestion, use: (id: string) => void): HTMLElement {
  return h(
    "p",
    { class: "suggestion" },
    t.profile.fits(profile.name, why),
    " ",
    h("button", { type: "button", id: "use-suggestion", on: { click: () => use(profile.id) } }, t.profile.useIt(profile.name)),
  );
}
