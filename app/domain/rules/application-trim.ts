import { minutesToApply, questionMinutes } from "./application-hours";
import type { Facts, Fix } from "./rule";
import type { Snapshot } from "./snapshot";

interface Award {
  /** Pence an hour. */
  rate: number;
  /** The usual award over its whole life, in pence. */
  award: number;
}

type Values = Facts<"application-burden">["values"];

/** Most whole minutes a form may take so that rulebook 14 has nothing to say of it. */
function acceptedMinutes({ rate, award }: Award, values: Values): number {
  const byShare = rate > 0 ? below(((values.info / 100) * award * 60) / rate) : Number.MAX_SAFE_INTEGER;
  const byHours = award <= values.longHoursUpToPence ? Math.floor(values.longHours * 60) : Number.MAX_SAFE_INTEGER;
  return Math.min(byShare, byHours);
}

/** The largest whole number below another, and clear of what a sum in binary fractions may be out by. */
function below(bound: number): number {
  return Math.ceil(bound - 1e-6) - 1;
}

/**
 * Bringing the form down to what is accepted, as one fix: its value is the hours, with one decimal. It is not offered where even
 * one question would be too much, or where nobody has said how much there is to read.
 */
export function trimTo(snapshot: Snapshot, award: Award, values: Values): Fix[] {
  const hours = Math.floor(acceptedMinutes(award, values) / 6) / 10;
  const [least] = questionMinutes(snapshot.questions ?? []).sort((one, other) => one.high - other.high);
  if (least === undefined) return [];
  const questions = (snapshot.questions ?? []).filter((_, place) => place === least.place);
  const { high } = minutesToApply({ ...snapshot, questions, attachments: [] });
  return high <= hours * 60 ? [{ code: "trim_form", value: hours }] : [];
}
