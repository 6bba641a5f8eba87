// npm run examples: the examples with what `npm run release` made, served under the policy that the tests use.

import { HOST_POLICY, stageExamples } from "./lib/examples.mjs";
import { serve } from "./lib/server.mjs";

const folder = await stageExamples();
const { url } = await serve(folder, { port: 8650, headers: ({ path }) => (path.endsWith("ziping-frame.html") ? {} : { "Content-Security-Policy": HOST_POLICY }) });
for (const name of ["tag", "frame", "module", "bundler"]) console.log(`${url}${name}/`);
console.log("Ctrl+C ends this.");
