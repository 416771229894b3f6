import type { FundOffered } from "./offer";

const MOST_OPEN = 4;
const MOST_NEXT = 2;

/** Of all funds, in the order of need, what the first page shows: a few that are open, and what opens next. */
export function fundsAtHome(funds: readonly FundOffered[]): { open: FundOffered[]; next: FundOffered[] } {
  const now = funds.filter(({ offer }) => offer.standing.is === "open" || offer.standing.is === "always");
  const next = funds.filter(({ offer }) => offer.standing.is === "later");
  return { open: now.slice(0, MOST_OPEN), next: next.slice(0, MOST_NEXT) };
}
