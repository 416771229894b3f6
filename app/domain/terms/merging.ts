import { type TermsChange, termsChanges } from "./changes";
import { controlOf } from "./read-terms";
import type { FunderTerms } from "./terms";

/** Terms that were typed over `seen`, while another made them `now`. */
interface AtOnce {
  seen: FunderTerms;
  typed: FunderTerms;
  now: FunderTerms;
}

/** What is left of a form that another was quicker than. */
export interface Merged {
  /** The names of the controls that were typed in: all others show what holds now. */
  controls: string[];
  /** What the other changed: from what was seen to what holds now. */
  theirs: TermsChange[];
  /** What saving again would change: from what holds now to what was typed. */
  yours: TermsChange[];
}

/** Puts what was typed onto what holds now, field by field: a field that is as it was seen was not typed, and stays theirs. */
export function mergedTerms({ seen, typed, now }: AtOnce): Merged {
  const meant = termsChanges(seen, typed);
  const controls = meant.map((one) => (one.what === "threshold" ? controlOf(one) : one.what));
  const isMeant = (one: TermsChange) => controls.includes(one.what === "threshold" ? controlOf(one) : one.what);
  return { controls, theirs: termsChanges(seen, now), yours: termsChanges(now, typed).filter(isMeant) };
}
