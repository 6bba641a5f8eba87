/** The element's script. May be loaded any number of times: the first defines the element. */

import { runsHere } from "../floor";
import { elementClass } from "./element";

const NAME = "ziping-checker";

const script = document.currentScript;
const nonce = (script && (script.nonce || script.getAttribute("nonce"))) ?? "";

// Where something is missing, what the host put between the tags stays on the screen.
if (typeof customElements === "object" && runsHere() && !customElements.get(NAME)) {
  customElements.define(NAME, elementClass(nonce));
}
