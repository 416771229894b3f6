import { isAsked } from "./asked";
import type { Design, FieldName } from "./fields";

/** What a public page of a round cannot be without: a choice in its design, or the person to talk to. */
export type NeededName = FieldName | "contact";

const fieldsNeeded: readonly FieldName[] = [
  ...(["termMonths", "noticeMonths", "leastPence", "mostPence"] as const),
  ...(["opensOn", "closesOn", "decisionOn"] as const),
];

/**
 * What is still unsaid of what the public has to be told: how much, for how long, with how much notice, from when to when, when
 * groups hear, and whom to talk to. A round that is always open has no days, a rolling grant no length.
 */
export function unsaidIn(design: Design, { hasContact }: { hasContact: boolean }): NeededName[] {
  const unsaid = fieldsNeeded.filter((name) => design[name] === null && isNeeded(name, design));
  return hasContact ? unsaid : [...unsaid, "contact"];
}

function isNeeded(name: FieldName, design: Design): boolean {
  return isAsked(name, design) && (name !== "decisionOn" || design.isAlwaysOpen !== true);
}
