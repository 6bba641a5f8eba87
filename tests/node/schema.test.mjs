// The published schema of profiles, by a validator that knows nothing of this project: it takes what the engine takes and
// refuses what the engine refuses.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import { at } from "../../scripts/lib/paths.mjs";
import * as ziping from "../../dist/pkg/ziping.js";

ziping.initSync({ module: readFileSync(at("dist", "pkg", "ziping_bg.wasm")) });

const json = (...path) => JSON.parse(readFileSync(at(...path), "utf8"));
const valid = new Ajv({ allErrors: true, strictRequired: false }).compile(json("docs", "profile.schema.json"));
const folder = ["crates", "core", "profiles"];
const national = json(...folder, "mof2020.json");
const own = (fields) => ({ id: "own", name: { zh: "本地", en: "Local" }, extends: "mof2020", basis: national.basis, ...fields });

function taken(profile) {
  try {
    ziping.profile(profile);
    return true;
  } catch (error) {
    assert.equal(error.code, "profile");
    return false;
  }
}

test("every profile that ships is valid, as it stands in its file and as the engine gives it", () => {
  for (const name of readdirSync(at(...folder))) {
    assert.ok(valid(json(...folder, name)), `${name}: ${JSON.stringify(valid.errors)}`);
  }
  for (const { id, content } of ziping.profiles()) assert.ok(valid(content), `${id}: ${JSON.stringify(valid.errors)}`);
});

test("what no schema can say is left to the engine: the weights of a profile have to make 100", () => {
  const profile = own({ exec: { weight: 20 } });
  assert.deepEqual([valid(profile), taken(profile)], [true, false]);
});

test("schema and engine agree on what is right and what is wrong", () => {
  const { exec: _, ...lacking } = national;
  for (const [right, profile] of [
    [true, national],
    [true, own({})],
    [true, own({ exec: { explain_below: "0.85" } })],
    [true, own({ exec: { weight: 20 }, level1: { mode: "off", sets: [] } })],
    [true, own({ exec: { weight: "20" }, level1: { mode: "off", sets: [] } })],
    [true, own({ explain: { max_chars: 100 } })],
    [true, own({ over: { explain_at: "130%" } })],
    [false, lacking],
    [false, own({ id: undefined })],
    [false, own({ exekution: {} })],
    [false, own({ exec: { wieght: 20 } })],
    [false, own({ exec: { weight: true } })],
    [false, own({ exec: { weight: "many" } })],
    [false, own({ fund_unit: "千元" })],
    [false, own({ explain: { max_chars: 0 } })],
    [false, own({ quantitative: { lower: "linear" } })],
    [false, own({ qualitative: { bands: ["1"] } })],
    [false, own({ satisfaction: [] })],
    [false, []],
    [false, null],
  ]) {
    const written = JSON.parse(JSON.stringify(profile));
    assert.equal(valid(written), right, `schema: ${JSON.stringify(written)?.slice(0, 120)} ${JSON.stringify(valid.errors)}`);
    if (written !== null) assert.equal(taken(written), right, `engine: ${JSON.stringify(written).slice(-60)}`);
  }
});
