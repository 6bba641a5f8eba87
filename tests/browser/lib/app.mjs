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

/** Puts a text into the box and has it checked. */
export async function checkText(page, text) {
  await page.waitForElement("#box");
  if (await page.evaluate(() => document.querySelector("#intake-body").hidden)) await page.click(".intake-bar > button");
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
