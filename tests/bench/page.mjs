// The jobs of the benchmark in a browser: the engine on the page itself, beside the plain JavaScript.

import init, { read, score } from "ziping";
import { moduleBytes } from "../../www/src/engine/module";
import { measure } from "./measure.mjs";
import { families, score as plain } from "./plain/score.mjs";

window.ready = moduleBytes().then((bytes) => init({ module_or_path: bytes }));

window.measure = (job, text, span) => {
  const forms = read(text, "two-forms.txt").forms.map(({ form }) => form);
  const jobs = { engine: (form) => score(form, { families }), every: (form) => score(form), plain };
  return measure(jobs[job], forms, span);
};
