// What a person does on the page, and what is then to be seen. See engines.mjs for how a browser is driven.

import { readFileSync } from "node:fs";
import { at } from "../../../scripts/lib/paths.mjs";

/** The text of the two real forms (F1 and F2), as copied from Word. */
export const bothForms = readFileSync(at("tests", "forms", "two-forms.txt"), "utf8");

const second = bothForms.lastIndexOf("\n", bothForms.indexOf("自评表", bothForms.indexOf("自评表") + 1)) + 1;

export const firstForm = bothForms.slice(0, second);
export const secondForm = bothForms.slice(second);

/** The four errors of F2, from the top of the form to its bottom. */
export const ERRORS_OF_SECOND = ["IV-003", "SC-005", "EP-001", "AR-001"];

/** Waits for a report, the first or the next one. */
export async function reported(page) {
  await page.waitFor(() => document.querySelector("#app:not(.busy) .verdict") !== null);
}

/** Unfolds the box to paste into, if it is folded. */
export async function openBox(page) {
  if (await page.evaluate(() => document.querySelector("#intake-body").hidden)) await page.click("#paste");
}

/** Puts a text into the box and has it checked. */
export async function checkText(page, text) {
  await page.waitForElement("#box");
  await openBox(page);
  await page.fill("#box", text);
  await page.click(".intake-body button.primary");
}

/** Opens an example: `first`, `second` or `both`. */
export async function openExample(page, which) {
  await page.waitForElement(".examples");
  await page.click(`.examples [data-example="${which}"]`);
  await reported(page);
}

/** The rules of the findings of a severity, in the order in which they are listed. */
export function rulesFound(page, severity) {
  return page.evaluate(
    (severity) => Array.from(document.querySelectorAll(`.finding.${severity}`), (item) => item.getAttribute("data-rule")),
    severity,
  );
}

/** What is written in a cell of the form, without its mark. */
export function cellText(page, address) {
  return page.evaluate((address) => {
    const cell = document.querySelector(`[data-cell="${address}"]`);
    if (!cell) return null;
    const copy = cell.cloneNode(true);
    copy.querySelectorAll(".mark, .gloss").forEach((part) => part.remove());
    copy.querySelectorAll("br").forEach((part) => part.replaceWith("\n"));
    return copy.textContent;
  }, address);
}

/** The address of the cell that has the focus, or in which the focus is. */
export function focusedCell(page) {
  return page.evaluate(() => {
    const cell = document.activeElement && document.activeElement.closest("[data-cell]");
    return cell && cell.getAttribute("data-cell");
  });
}

/** The rule of the finding that has the focus. */
export function focusedRule(page) {
  return page.evaluate(() => {
    const item = document.activeElement && document.activeElement.closest("[data-rule]");
    return item && item.getAttribute("data-rule");
  });
}

/** Waits for the notice that nothing came of it; gives its text. */
export async function refused(page) {
  await page.waitFor(() => document.querySelector(".notice").textContent !== "");
  return page.text(".notice");
}

/** A file of tests/forms as it is dropped: its name (or another) and its bytes. */
export function file(name, { as = name } = {}) {
  return { name: as, base64: readFileSync(at("tests", "forms", name)).toString("base64") };
}

/** A file with these words in it. */
export function textFile(name, text) {
  return { name, base64: Buffer.from(text).toString("base64") };
}

/** Drops files on the page, as a person does: they come in over its edge, hover, and are let go. */
export async function drop(page, ...files) {
  await page.waitForElement(".intake");
  await page.evaluate((files) => {
    const carried = new DataTransfer();
    for (const { name, base64 } of files) {
      carried.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
    }
    const place = document.querySelector(".intake");
    for (const type of ["dragenter", "dragover", "drop"]) {
      place.dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
    }
  }, files);
}

/** Waits until everything that was put in has been read. */
export async function allRead(page) {
  await page.waitFor(
    () => document.querySelector(".busy-line.many, #app.busy, tr.waiting") === null && document.querySelector(".list tbody tr") !== null,
  );
}

/** The lines of the list, each as the texts of its cells. */
export function listed(page) {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll(".list tbody tr"), (line) => Array.from(line.children, (cell) => cell.textContent.trim())),
  );
}

/** The form on the screen, row for row as `*.rows.json` has it: a cell below a merged one is empty. */
export function formOnScreen(page) {
  return page.evaluate(() => {
    const words = (cell) => {
      const copy = cell.cloneNode(true);
      copy.querySelectorAll(".mark, .gloss").forEach((part) => part.remove());
      copy.querySelectorAll("br").forEach((part) => part.replaceWith("\n"));
      return copy.textContent;
    };
    const rows = [];
    let hanging = [];
    for (const line of document.querySelectorAll(".sheet tbody tr")) {
      const row = [];
      let column = 0;
      const next = [];
      const under = () => {
        for (let above = hanging.find((cell) => cell.column === column); above; above = hanging.find((cell) => cell.column === column)) {
          row.push("");
          column += above.colspan;
        }
      };
      for (const cell of line.querySelectorAll(".cell")) {
        under();
        row.push(words(cell));
        next.push({ column, colspan: cell.colSpan, left: cell.rowSpan });
        column += cell.colSpan;
      }
      under();
      hanging = hanging.concat(next).map((cell) => ({ ...cell, left: cell.left - 1 })).filter(({ left }) => left > 0);
      rows.push(row);
    }
    return { title: words(document.querySelector(".sheet-title")), year: words(document.querySelector(".sheet-year")), rows };
  });
}

const expected = JSON.parse(readFileSync(at("tests", "forms", "both.rows.json"), "utf8"));

/** What the two real forms have to look like. */
export const expectedForms = expected.map(visible);

/**
 * A form without what no eye sees: blanks at a cell's edges, empty cells at a row's end, and how a label is set that the
 * page prints one character below the other.
 */
export function visible({ title, year, rows }) {
  const trimmed = rows.map((row) => {
    const cells = row.map((cell) => (/^\S(\n\S)+$/.test(cell) ? cell.replace(/\n/g, "") : cell.trim()));
    while (cells.length > 0 && cells[cells.length - 1] === "") cells.pop();
    return cells;
  });
  return { title: title.trim(), year: year.trim(), rows: trimmed };
}

/** A form without the line breaks within its cells, for a format that has none. */
export function unbroken(form) {
  return { ...form, rows: form.rows.map((row) => row.map((cell) => cell.replace(/\n/g, ""))) };
}
