/** The writer as a script of its own, which the served page loads when the first document is wanted. */

import { write } from "./writer";

window.zipingWrite = write;
