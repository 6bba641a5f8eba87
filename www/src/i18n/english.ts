/** Everything that only English needs: the page's words, the help on the rules, the engine's messages. */

import { fields } from "virtual:fields-en";
import { rules } from "virtual:rules-en";
import engine from "virtual:engine-en";
import { en } from "./en";
import type { English } from "./index";

export const pack: English = { texts: en, rules, fields, engine };
