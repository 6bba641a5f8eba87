/** English as a script of its own, which the served page loads when somebody asks for it. */

import { pack } from "./i18n/english";

window.zipingEnglish = pack;
