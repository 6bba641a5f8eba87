// Rows added, moved and removed: what is merged over them, the sums between them, and which row was which.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { load } from "../lib/typescript.mjs";

const { asRead, carriedOver, change, changed, changeRow, redo, rowsChanged, start, undo } = await load("edit.ts");
const { deedsOf, withRow } = await load("form/rows.ts");
const { groupsOf, levelOf } = await load("form/groups.ts");

const row = (level1, level2, name) => ({ level1, level2, name, weight: "10", score: "10" });
const form = () => ({
  funds: [{ label: "年度资金总额", budget: "10" }, { label: "财政拨款", budget: "6" }, { label: "其他资金", budget: "4" }],
  goal: {},
  indicators: [
    row("产出指标", "数量指标", "a"),
    row("", "", "b"),
    row("", "质量指标", "c"),
    row("效益指标", "社会效益", "d"),
    row("", "", "e"),
    row("满意度指标", "满意度", "f"),
  ],
  subtotals: [],
});

/** Every row as a person reads it: a:产出指标/数量指标 */
const read = (form) => {
  const groups = groupsOf(form);
  return form.indicators.map(({ name }, n) => `${name || "_"}:${levelOf(form, groups, n, "level1")}/${levelOf(form, groups, n, "level2")}`);
};
const did = (form, row, deed) => withRow(form, { block: "indicators", row }, deed).form;

describe("a row", () => {
  test("that is new stands in the group of the row beside it", () => {
    const before = read(form());
    for (const n of [0, 1, 2, 3, 5]) {
      for (const deed of ["above", "below"]) {
        const fresh = `_:${before[n].slice(2)}`;
        const now = [...before];
        now.splice(deed === "above" ? n : n + 1, 0, fresh);
        assert.deepEqual(read(did(form(), n, deed)), now, `${deed} ${n}`);
      }
    }
  });

  test("that goes leaves its level to the next, and the last of a group takes it away", () => {
    const before = read(form());
    for (let n = 0; n < before.length; n += 1) {
      assert.deepEqual(read(did(form(), n, "remove")), before.filter((_, at) => at !== n), String(n));
    }
    assert.equal(withRow({ ...form(), indicators: [row("产出指标", "数量指标", "a")] }, { block: "indicators", row: 0 }, "remove"), null);
  });

  test("that moves never changes another row's group, and none is lost", () => {
    const before = read(form());
    for (let n = 0; n < before.length; n += 1) {
      for (const deed of ["up", "down"]) {
        const done = withRow(form(), { block: "indicators", row: n }, deed);
        if (!done) continue;
        const others = (rows) => rows.filter((one) => !one.startsWith(before[n].slice(0, 1)));
        assert.deepEqual(others(read(done.form)).sort(), others(before).sort(), `${deed} ${n}`);
        assert.deepEqual([...done.order].sort(), before.map((_, at) => at), `${deed} ${n}`);
        assert.equal(done.form.indicators[done.now].name, before[n][0], `${deed} ${n}`);
      }
    }
  });

  test("changes places in its group, joins the next at its edge, and takes a group of its own along", () => {
    assert.deepEqual(read(did(form(), 0, "down")).slice(0, 2), ["b:产出指标/数量指标", "a:产出指标/数量指标"]);
    assert.deepEqual(read(did(form(), 1, "down")).slice(0, 3), ["a:产出指标/数量指标", "b:产出指标/质量指标", "c:产出指标/质量指标"]);
    // c is alone in 质量指标: it goes above the whole of 数量指标.
    assert.deepEqual(read(did(form(), 2, "up")).slice(0, 3), ["c:产出指标/质量指标", "a:产出指标/数量指标", "b:产出指标/数量指标"]);
    // …and down, into another level 1, with its own level 2.
    assert.deepEqual(read(did(form(), 2, "down")).slice(2, 4), ["c:效益指标/质量指标", "d:效益指标/社会效益"]);
    // f is alone in 满意度指标.
    assert.deepEqual(read(did(form(), 5, "up")).slice(3), ["f:满意度指标/满意度", "d:效益指标/社会效益", "e:效益指标/社会效益"]);
    assert.deepEqual(deedsOf(form(), { block: "indicators", row: 0 }), ["above", "below", "down", "remove"]);
    assert.deepEqual(deedsOf(form(), { block: "indicators", row: 5 }), ["above", "below", "up", "remove"]);
  });

  test("of a layout without levels, or with the level in every row, only changes its place", () => {
    const bare = { ...form(), indicators: [{ name: "a" }, { name: "b" }, { name: "c" }] };
    assert.deepEqual(did(bare, 2, "up").indicators, [{ name: "a" }, { name: "c" }, { name: "b" }]);
    const each = { ...form(), indicators: [row("产出", "数量", "a"), row("产出", "质量", "b"), row("效益", "社会", "c")] };
    assert.deepEqual(read(did(each, 1, "up")), ["b:产出/质量", "a:产出/数量", "c:效益/社会"]);
  });

  test("with points that are merged over several rows leaves them to those that stay", () => {
    const merged = { ...form(), indicators: [{ name: "a", weight: "20", score: "18" }, { name: "b" }, { name: "c", weight: "5", score: "5" }] };
    assert.deepEqual(did(merged, 0, "remove").indicators, [{ name: "b", weight: "20", score: "18" }, { name: "c", weight: "5", score: "5" }]);
  });
});

describe("sub-totals", () => {
  const summed = () => ({ ...form(), subtotals: [{ label: "小计", after: 3, score: "30" }, { label: "小计", after: 6, score: "30" }] });
  const sums = (form) => form.subtotals.map(({ after }) => after);

  test("stay below the rows that they sum", () => {
    assert.deepEqual(sums(did(summed(), 2, "below")), [4, 7]);
    assert.deepEqual(sums(did(summed(), 3, "above")), [3, 7]);
    assert.deepEqual(sums(did(summed(), 2, "remove")), [2, 5]);
    assert.deepEqual(sums(did(summed(), 3, "remove")), [3, 5]);
  });

  test("are passed by joining the group beyond, and no group goes past its sum", () => {
    const down = did(summed(), 2, "down");
    assert.deepEqual(sums(down), [2, 6]);
    assert.deepEqual(read(down)[2], "c:效益指标/质量指标");
    assert.deepEqual(sums(did(down, 2, "up")), [3, 6]);
    const each = { ...summed(), subtotals: [{ label: "小计", after: 5, score: "20" }, { label: "小计", after: 6, score: "10" }] };
    assert.deepEqual(sums(did(each, 5, "up")), [6, 6]);
  });

  test("can be taken away, and nothing else", () => {
    assert.deepEqual(deedsOf(summed(), { block: "subtotals", row: 0 }), ["remove"]);
    assert.deepEqual(sums(withRow(summed(), { block: "subtotals", row: 0 }, "remove").form), [6]);
  });
});

describe("the money", () => {
  test("keeps its total where it is", () => {
    assert.deepEqual(deedsOf(form(), { block: "funds", row: 0 }), ["below"]);
    assert.deepEqual(deedsOf(form(), { block: "funds", row: 1 }), ["above", "below", "down", "remove"]);
    const now = withRow(form(), { block: "funds", row: 0 }, "below").form.funds;
    assert.deepEqual(now[1], { label: "", budget: "" });
  });
});

describe("steps with rows", () => {
  const at = (n) => ({ block: "indicators", row: n });

  test("come back and go again, and every cell knows where it stood", () => {
    let state = changeRow(start(form()), at(0), "above");
    state = change(state, [{ cell: "indicators[0].name", text: "新" }]);
    state = changeRow(state, at(3), "remove");
    assert.equal(asRead(state, "indicators[1].name"), "indicators[0].name");
    assert.equal(asRead(state, "indicators[3].name"), "indicators[3].name");
    assert.equal(asRead(state, "indicators[0].name"), null);
    assert.equal(asRead(state, "total.score"), "total.score");
    assert.deepEqual(rowsChanged(state), { added: 1, removed: 1, moved: false });
    assert.deepEqual([...changed(state).keys()], ["indicators[0].name"]);
    const back = undo(undo(undo(state)));
    assert.deepEqual(back.form, form());
    assert.deepEqual(rowsChanged(back), { added: 0, removed: 0, moved: false });
    const again = redo(redo(redo(back)));
    assert.deepEqual([again.form, again.rows], [state.form, state.rows]);
  });

  test("a level that only moved to another row of its group is not changed", () => {
    assert.deepEqual([...changed(changeRow(start(form()), at(0), "remove"))], []);
    const joined = changeRow(start(form()), at(1), "down");
    assert.deepEqual([...changed(joined)], [["indicators[1].level2", "数量指标"]]);
    assert.deepEqual(rowsChanged(changeRow(start(form()), at(0), "down")), { added: 0, removed: 0, moved: true });
  });

  test("are carried over to a form that was read once more, where it has as many rows", () => {
    let state = changeRow(start(form()), at(5), "up");
    state = change(state, [{ cell: "indicators[3].score", text: "9" }]);
    assert.equal(carriedOver(state, form()), state);
    const fresh = { ...form(), indicators: form().indicators.map((row) => ({ ...row, reason: "原因" })) };
    const over = carriedOver(state, fresh);
    assert.deepEqual(read(over.form), read(state.form));
    assert.equal(over.form.indicators[3].score, "9");
    assert.equal(over.form.indicators[3].reason, "原因");
    assert.deepEqual(undo(over).form, fresh);
    const shorter = { ...form(), indicators: form().indicators.slice(1) };
    assert.deepEqual(read(carriedOver(state, shorter).form), read(shorter));
  });
});
