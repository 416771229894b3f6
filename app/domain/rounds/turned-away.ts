import { applicationCost } from "../rules/application-hours";
import { effortOf } from "./effort";
import type { Design, FieldName } from "./fields";
import { grantsMeant } from "./grants-meant";
import type { Terms } from "./snapshot-of";

/** Time of groups and what it is worth. */
export interface Time {
  minutes: number;
  pence: number;
}

/** How many a round will turn down, what that costs them, and what would cost less. */
export interface TurnedAway {
  applications: number;
  grants: number;
  isReckoned: boolean;
  turned: number;
  /** Of those who are turned down. */
  lost: Time;
  /** Of all who apply. */
  all: Time;
  /** An hour's talk with everybody, then two who write for each grant; null: that would cost no less. */
  talkFirst: Time | null;
  /** Only those who are asked to write do, one for each grant; null: they are already. */
  invited: Time | null;
}

const TALK = 60;
const WRITE_FOR_EACH = 2;

/** The forecast of a round from what its design expects; or the fields that are not said. */
export function turnedAway(design: Design, terms: Terms): TurnedAway | { missing: FieldName[] } {
  const { applicationsExpected: applications, allocation, stage } = design;
  const meant = grantsMeant(design);
  const missing: FieldName[] = [
    ...(applications === null ? ["applicationsExpected" as const] : []),
    ...(meant === null ? ["grantsExpected" as const] : []),
  ];
  if (applications === null || meant === null) return { missing };
  const each = effortOf(design, terms).minutes;
  const time = (minutes: number): Time => ({ minutes, pence: applicationCost(minutes, terms.hourPence) });
  const turned = Math.max(applications - meant.grants, 0);
  const all = time(applications * each);
  const writers = Math.min(WRITE_FOR_EACH * meant.grants, applications);
  const talk = time(applications * TALK + writers * each);
  const isFull = (allocation === null || allocation === "open") && (stage === null || stage === "full");
  return {
    ...{ applications, turned, all, ...meant },
    lost: time(turned * each),
    talkFirst: isFull && turned > 0 && talk.minutes < all.minutes ? talk : null,
    invited: isFull && turned > 0 ? time(meant.grants * each) : null,
  };
}
