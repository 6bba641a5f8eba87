// What comes in crosses as one text of pieces: crossing once costs less than crossing three hundred times.
// A form is written by pack(), with a `layout` that form.rs makes from the field names, so that they are written
// down only there; options and profiles, which may have any shape, by flatten(), for flat.rs.

const END = "\u001f"; // ends a piece
const NONE = "\u001e"; // stands for a cell that is not there

let known = "";
let groups = [];

/** The keys' cells, each ended; `where` says what they are the cells of, should one be none. */
function cells(from, keys, where) {
  let out = "";
  for (const key of keys) {
    const value = from[key];
    if (typeof value === "string") out += value + END;
    else if (value === undefined || value === null) out += NONE + END;
    else if (typeof value === "number") out += value + END;
    else throw new TypeError(where() ? `${where()}.${key}` : key);
  }
  return out;
}

function block(value, path, isType) {
  if (value === undefined || value === null) return null;
  if (typeof value !== "object" || Array.isArray(value) !== isType) {
    throw new TypeError(typeof path === "function" ? path() : path);
  }
  return value;
}

/** The cells of `form` in the order of `layout`, each ended by U+001F; the rows of each list counted first. */
export function pack(form, layout) {
  if (layout !== known) {
    known = layout;
    groups = layout.split("|").map((group) => {
      const [name, keys] = group.split(":");
      return [name.replace("[]", ""), name.endsWith("[]"), keys.split(",")];
    });
  }
  const root = block(form, "form", false) || {};
  let out = "";
  for (const [name, isList, keys] of groups) {
    const value = name === "" ? root : block(root[name], name, isList);
    if (!isList) {
      out += cells(value || {}, keys, () => name);
      continue;
    }
    const rows = value || [];
    out += rows.length + END;
    for (let row = 0; row < rows.length; row++) {
      const where = () => `${name}[${row}]`;
      out += cells(block(rows[row], where, false) || {}, keys, where);
    }
  }
  return out;
}

const blank = (text) => text.replace(/[\u001e\u001f]/g, " ");

/** The form with the characters that pack() needs for itself replaced by blanks, wherever they stand. */
export function clean(form) {
  return JSON.parse(JSON.stringify(form, (_, value) => (typeof value === "string" ? blank(value) : value)));
}

const DEPTH = 8; // a profile has four; what holds itself ends here

/** `value` in pieces, each led by its kind; lists and objects are led by their length. */
export function flatten(value) {
  return flat(value, 0);
}

function flat(value, depth) {
  if (value === undefined || value === null) return `n${END}`;
  if (typeof value === "boolean") return (value ? "t" : "f") + END;
  if (typeof value === "string") return `"${blank(value)}${END}`;
  if (Number.isSafeInteger(value)) return `#${value}${END}`;
  if (typeof value !== "object" || depth === DEPTH) return `x${END}`;
  if (Array.isArray(value)) return `[${value.length}${END}${value.map((item) => flat(item, depth + 1)).join("")}`;
  const keys = Object.keys(value);
  return `{${keys.length}${END}${keys.map((key) => blank(key) + END + flat(value[key], depth + 1)).join("")}`;
}

/** flatten() of what stands in a JSON text. */
export function flattenJson(text) {
  return flatten(JSON.parse(text));
}

/** What check() answered of a file, as far as documents are made of it, in pieces. */
export function handed({ name, error, forms }) {
  return flatten({
    name,
    error: error && error.message,
    forms: (forms || []).map(({ form, origins, report }) => ({
      form,
      origins,
      profile: report.profile.name,
      totals: report.totals,
      skipped: report.skipped.map(({ why }) => why),
      findings: report.findings.map(({ fix, ...finding }) => ({ ...finding, fix: fix ? fix.label : "" })),
    })),
  });
}

const decoder = new TextDecoder("utf-16le", { ignoreBOM: true }); // several times faster than that for UTF-8

let begun = "";

/** A piece of the next answer's text, not the last. */
export function begin(units) {
  begun += decoder.decode(units);
}

/** An answer from the UTF-16 units of its JSON text, or of what is left of it, in which long lists stand without their fields' names, and origins in short. */
export function answer(units) {
  const value = JSON.parse(begun + decoder.decode(units));
  begun = "";
  if (value.reports) value.reports.forEach(name);
  if (value.findings) name(value);
  for (const read of value.forms || []) {
    if (read.origins[0] === "") read.origins = {};
    else askedFor(read, "origins", places(read.form, read.origins));
    for (const note of read.notes) note.origin = origin(note.origin);
    for (const { columns } of read.blocks) {
      for (let at = 0; at < columns.length; at++) {
        const [heading, as, place] = columns[at];
        columns[at] = { heading, as, origin: origin(place) };
      }
    }
    for (const address in read.joined) {
      for (const part of read.joined[address]) part.origin = origin(part.origin);
    }
    if (read.report) name(read.report);
  }
  return value;
}

const origin = ([part, table, row, column, paragraph]) => place(part, table, row, column, paragraph);

function place(part, table, row, column, paragraph) {
  return paragraph ? { part, table, row, column, paragraph } : { part, table, row, column };
}

/** A property that is made when it is first asked for: the addresses of all cells take longer than all their texts. */
function askedFor(object, name, make) {
  const put = (value) =>
    Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  const get = () => {
    put(make());
    return object[name];
  };
  Object.defineProperty(object, name, { get, set: put, enumerable: true, configurable: true });
}

/** Makes the places of the cells by their address, whatever becomes of the form before that. */
function places(form, packed) {
  const kept = {};
  for (const name in form) {
    const block = form[name];
    if (typeof block === "string") kept[name] = block;
    else kept[name] = Array.isArray(block) ? block.map((row) => ({ ...row })) : { ...block };
  }
  return () => origins(kept, packed);
}

/** The places of the cells by their address. The cells of a form's JSON stand in the order of the places. */
function origins(form, [packed, ...names]) {
  const all = {};
  const places = packed.split(",");
  let next = 0;
  let part, table, row, paragraph;
  const put = (address) => {
    let column = places[next++];
    if (column.includes(".")) {
      const numbers = column.split(".");
      part = names[numbers[0]];
      table = +numbers[1];
      row = +numbers[2];
      paragraph = numbers[3][0] === "p";
      column = paragraph ? numbers[3].slice(1) : numbers[3];
    }
    if (column) all[address] = place(part, table, row, +column, paragraph);
  };
  for (const name in form) {
    const block = form[name];
    if (typeof block === "string") put(name);
    else if (!Array.isArray(block)) for (const key in block) put(`${name}.${key}`);
    else {
      for (let at = 0; at < block.length; at++) {
        const row = `${name}[${at}].`;
        for (const key in block[at]) {
          // The label of a sub-total has no address, and its place in the list is no cell.
          if (name !== "subtotals" || key === "weight" || key === "score") put(row + key);
        }
      }
    }
  }
  return all;
}

const interval = (ends) => ends && { low: ends[0], high: ends[1] };

function name({ totals, rows, findings }) {
  totals.recomputed = interval(totals.recomputed);
  for (let at = 0; at < rows.length; at++) {
    const [cell, level1, weight, score, recomputed, method, derivation] = rows[at];
    rows[at] = { cell, level1, weight, score, recomputed: interval(recomputed), method, derivation };
  }
  for (let at = 0; at < findings.length; at++) {
    const [rule, severity, cell, place, related, message, derivation, basis, advice, fix] = findings[at];
    findings[at] = { rule, severity, cell, place, related, message, derivation, basis, advice, fix };
  }
}

export function messageOf(thrown) {
  return thrown instanceof Error ? thrown.message : "";
}

/** What the functions throw; `path` is the place in what was given. */
export function failure(code, message, path) {
  return Object.assign(new Error(message), path ? { code, path } : { code });
}

/** The profiles in short, each with its content. */
export function profiles(json, english) {
  return JSON.parse(json).map((content) => {
    const { id, name, basis } = content;
    return { id, name: english ? name.en : name.zh, document: basis.document, checked: basis.checked, content };
  });
}

/** The size of a file's content in bytes; undefined when it is none. */
export function byteLength(given) {
  return given instanceof Uint8Array || given instanceof ArrayBuffer ? given.byteLength : undefined;
}

/** A file's content, in a buffer or in any view of bytes. */
export function bytesOf(given) {
  return given instanceof ArrayBuffer ? new Uint8Array(given) : given;
}

/** Text in the encoding of older Chinese systems: the browser has the decoder, the module need not. */
export function decode(bytes) {
  try {
    return new TextDecoder("gb18030", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
