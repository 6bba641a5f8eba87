/** The long texts of the rules in Chinese as a script of its own, which the served page loads when somebody asks why. */

import { rules } from "virtual:rules-zh";

window.zipingHelp = rules;
