/**
 * What a host page and the frame say to each other.
 *
 *   frame → host   hello      which versions of this it speaks; repeated until the host answers
 *   host  → frame  welcome    the version of the two that both speak; a MessagePort comes with it, which has all the rest
 *   frame → host   height     in pixels, whenever it has changed
 *   frame → host   report     a form and its report, whenever another is on the screen
 *   host  → frame  open, form, set   a file's bytes or a text, a form, or the language and the profile
 *   frame → host   done       what came of an `open` or a `form`, by its number
 */

import type { Form, Lang, ProfileContent as Profile, Report } from "ziping";

/** The mark of every message that is not on the port. */
export const MARK = "ziping";

/** The versions that this frame and this script speak, the best first. */
export const VERSIONS: readonly number[] = [1];

export interface Hello {
  readonly from: typeof MARK;
  readonly say: "hello";
  readonly versions: readonly number[];
}

export interface Welcome {
  readonly to: typeof MARK;
  readonly say: "welcome";
  readonly version: number;
}

export type ToHost =
  | { readonly say: "height"; readonly height: number }
  | { readonly say: "report"; readonly name: string; readonly form: Form; readonly report: Report }
  | { readonly say: "done"; readonly id: number; readonly report: Report | null };

export type ToFrame =
  | { readonly say: "open"; readonly id: number; readonly content: ArrayBuffer | string; readonly name: string }
  | { readonly say: "form"; readonly id: number; readonly form: Form | null }
  | { readonly say: "set"; readonly lang: Lang; readonly profile: string | Profile };
