// The form that is being changed: its cells, its steps, and the way back.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { load } from "../lib/typescript.mjs";

const { carriedOver, change, changed, fixesOf, joined, redo, start, textAt, type, undo, withText } = await load("edit.ts");

const form = () => ({
  title: "自评表",
  funds: [{ label: "年度资金总额", rate: "38.9%", score: "4" }],
  goal: { expected: "甲" },
  indicators: [
    { name: "一", actual: "≤10%", score: "5" },
    { name: "二", actual: "无", score: "5" },
  ],
  subtotals: [{ label: "小计", after: 2, score: "10" }],
  total: { weight: "100", score: "86" },
});

describe("cells by their address", () => {
  test("are found and set wherever they stand, and nothing else is copied", () => {
    const before = form();
    for (const address of ["title", "funds[0].rate", "goal.expected", "indicators[1].actual", "subtotals[0].score", "total.score"]) {
      const after = withText(before, address, "新");
      assert.equal(textAt(after, address), "新", address);
      assert.notEqual(textAt(before, address), "新", address);
      const places = Object.keys(before).filter((block) => before[block] !== after[block]);
      assert.equal(places.length, 1, address);
    }
    assert.equal(textAt(before, "remarks"), undefined);
    assert.equal(textAt(withText(before, "remarks", "备注"), "remarks"), "备注");
    assert.equal(textAt(before, "indicators[9].actual"), undefined);
    assert.deepEqual(withText(before, "indicators[9].actual", "1"), before);
    assert.deepEqual(Object.keys(withText(before, "title", undefined)).includes("title"), false);
  });
});

describe("steps", () => {
  test("a change of several cells is taken back at once, and done again", () => {
    const state = start(form());
    const now = change(state, [
      { cell: "funds[0].score", text: "3.90" },
      { cell: "total.score", text: "80.90" },
    ]);
    assert.equal(now.done.length, 1);
    assert.deepEqual(now.done[0].cells, ["funds[0].score", "total.score"]);
    const back = undo(now);
    assert.deepEqual(back.form, form());
    assert.equal(back.form, state.form);
    assert.deepEqual(redo(back).form, now.form);
    assert.equal(undo(state), state);
    assert.equal(redo(now), now);
  });

  test("what changes nothing is no step, and a new one ends what could be done again", () => {
    const state = start(form());
    assert.equal(change(state, [{ cell: "title", text: "自评表" }]), state);
    const now = change(undo(change(state, [{ cell: "title", text: "甲" }])), [{ cell: "title", text: "乙" }]);
    assert.deepEqual(now.undone, []);
    assert.equal(redo(now), now);
  });

  test("keystrokes in one cell are one step, until something else comes between", () => {
    let state = start(form());
    for (const text of ["8", "80", "80.9"]) state = type(state, "total.score", text, true);
    assert.equal(state.done.length, 1);
    assert.equal(textAt(undo(state).form, "total.score"), "86");
    state = type(state, "total.score", "81", false);
    assert.equal(state.done.length, 2);
    state = type(state, "title", "表", true);
    assert.equal(state.done.length, 3);
    assert.equal(textAt(undo(undo(undo(state))).form, "title"), "自评表");
    // Typed back to what it was: nothing to undo is left of it.
    const same = type(type(start(form()), "title", "表", true), "title", "自评表", true);
    assert.equal(same.done.length, 0);
  });

  test("several steps become one", () => {
    const before = change(start(form()), [{ cell: "title", text: "表" }]);
    const after = change(change(before, [{ cell: "total.score", text: "81" }]), [{ cell: "total.score", text: "80.90" }]);
    const one = joined(after, before);
    assert.equal(one.done.length, 2);
    assert.deepEqual(one.done[1].cells, ["total.score"]);
    assert.equal(undo(one).form, before.form);
    assert.equal(joined(before, before), before);
  });
});

test("the changed cells are known with what they held", () => {
  const state = change(start(form()), [
    { cell: "total.score", text: "81" },
    { cell: "remarks", text: "因……" },
  ]);
  assert.deepEqual([...changed(state)], [["total.score", "86"], ["remarks", undefined]]);
  assert.equal(changed(undo(state)).size, 0);
});

test("changes stay when the form is read again, as far as its cells still hold what they held", () => {
  const state = change(start(form()), [
    { cell: "total.score", text: "81" },
    { cell: "indicators[1].actual", text: "0次" },
  ]);
  assert.equal(carriedOver(state, form()), state);
  const otherwise = form();
  otherwise.indicators[1].actual = "5";
  const now = carriedOver(state, otherwise);
  assert.equal(textAt(now.form, "total.score"), "81");
  assert.equal(textAt(now.form, "indicators[1].actual"), "5");
  assert.equal(textAt(undo(now).form, "total.score"), "86");
});

test("fixes that touch one cell are not made together: the first goes before", () => {
  const fix = (...edits) => ({ fix: { edits: edits.map(([cell, text]) => ({ cell, text })) } });
  const edits = fixesOf([
    fix(["total.score", "81"]),
    { fix: null },
    fix(["funds[0].score", "3.90"], ["total.score", "85.90"]),
    fix(["indicators[0].actual", "（请补充实际完成值）"]),
  ]);
  assert.deepEqual(edits.map(({ cell }) => cell), ["total.score", "indicators[0].actual"]);
});
