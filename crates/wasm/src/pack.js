// Writes a form's cells into one text: crossing once costs less than crossing three hundred times.
// `layout` is made by form.rs from the field names, so they are written down only there.

const END = "\u001f"; // ends a cell
const NONE = "\u001e"; // stands for a cell that is not there

let known = "";
let groups = [];

function cell(value, path) {
  if (typeof value === "string") return value;
  if (value === undefined || value === null) return NONE;
  if (typeof value === "number") return String(value);
  throw new TypeError(path);
}

function block(value, path, isType) {
  if (value === undefined || value === null) return null;
  if (typeof value !== "object" || Array.isArray(value) !== isType) throw new TypeError(path);
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
      for (const key of keys) out += cell(value === null ? null : value[key], name ? `${name}.${key}` : key) + END;
      continue;
    }
    const rows = value || [];
    out += rows.length + END;
    for (let row = 0; row < rows.length; row++) {
      const cells = block(rows[row], `${name}[${row}]`, false) || {};
      for (const key of keys) out += cell(cells[key], `${name}[${row}].${key}`) + END;
    }
  }
  return out;
}

/** The form with the characters that pack() needs for itself replaced by blanks, wherever they stand. */
export function clean(form) {
  return JSON.parse(JSON.stringify(form, (_, value) => (typeof value === "string" ? value.replace(/[\u001e\u001f]/g, " ") : value)));
}
