import { foldName } from "../opendata/normalise";
import { type RoundDates, type RoundState, roundStates } from "./standing";

/** A round as lists know it. `changedAt` is milliseconds of UTC. */
export interface RoundInList extends RoundDates {
  id: string;
  name: string;
  fund: { id: string; name: string };
  state: RoundState;
  changedAt: number;
  /** A reason was to be looked at again by now. */
  isDue: boolean;
}

/** What a list can be sorted by; the days of rounds come soonest first, changes newest first. */
export const roundOrders = ["changed", "name", "fund", "opens", "closes"] as const;
export type RoundOrder = (typeof roundOrders)[number];

/** Which rounds of a list are wanted; null: it does not matter. */
export interface RoundsFilter {
  /** As it was typed; "" leaves every name in. */
  search: string;
  state: RoundState | null;
  fundId: string | null;
  /** `serious`: serious findings are left; `due`: a reason is to be looked at again. */
  check: (typeof roundChecks)[number] | null;
  order: RoundOrder;
}

/** What can be asked about the check of rounds. */
export const roundChecks = ["serious", "due"] as const;

/** The filter that an address asks for. What is none leaves every round in. */
export function roundsFilterIn(params: URLSearchParams): RoundsFilter {
  return {
    search: (params.get("q") ?? "").trim().slice(0, 200),
    state: roundStates.find((one) => one === params.get("state")) ?? null,
    fundId: params.get("fund") || null,
    check: roundChecks.find((one) => one === params.get("check")) ?? null,
    order: roundOrders.find((one) => one === params.get("sort")) ?? "changed",
  };
}

/** What an address says of a filter. */
export function roundsParams({ search, state, fundId, check, order }: RoundsFilter): Record<string, string> {
  return {
    ...(search !== "" && { q: search }),
    ...(state !== null && { state }),
    ...(fundId !== null && { fund: fundId }),
    ...(check !== null && { check }),
    ...(order !== "changed" && { sort: order }),
  };
}

/** How many rounds there are of each state. */
export function countsOf(rounds: readonly Pick<RoundInList, "state">[]): Record<RoundState, number> {
  const counts = roundStates.map((state) => [state, rounds.filter((round) => round.state === state).length]);
  return Object.fromEntries(counts);
}

/** The rounds that a filter leaves, by name, fund and reasons; states and serious findings are asked about after. */
export function wantedOf<R extends RoundInList>(rounds: readonly R[], { search, fundId, check }: RoundsFilter): R[] {
  const sought = foldName(search);
  return rounds.filter(
    ({ name, fund, isDue }) =>
      (sought === "" || foldName(name).includes(sought) || foldName(fund.name).includes(sought)) &&
      (fundId === null || fund.id === fundId) &&
      (check !== "due" || isDue),
  );
}

/** Rounds in the order that is asked for; what is equal in it goes by name, and then by id. */
export function sorted<R extends RoundInList>(rounds: readonly R[], order: RoundOrder): R[] {
  return [...rounds].sort(
    (one, other) =>
      orders[order](one, other) ||
      names.compare(one.name, other.name) ||
      (one.id < other.id ? -1 : Number(one.id > other.id)),
  );
}

const names = new Intl.Collator("en-GB", { sensitivity: "base", numeric: true });

const orders: Record<RoundOrder, (one: RoundInList, other: RoundInList) => number> = {
  changed: (one, other) => other.changedAt - one.changedAt,
  name: (one, other) => names.compare(one.name, other.name),
  fund: (one, other) => names.compare(one.fund.name, other.fund.name),
  opens: (one, other) => soonest(one.isAlwaysOpen ? null : one.opensOn, other.isAlwaysOpen ? null : other.opensOn),
  closes: (one, other) => soonest(one.isAlwaysOpen ? null : one.closesOn, other.isAlwaysOpen ? null : other.closesOn),
};

/** What has no such day comes last. */
function soonest(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? 1 : -1;
  return one < other ? -1 : 1;
}

/** One page of a list: `number` from 1, never beyond the last. */
export interface ListPage<R> {
  shown: R[];
  number: number;
  last: number;
}

/** The page of a list that is asked for, or the nearest there is. */
export function pageOf<R>(all: readonly R[], asked: number, size: number): ListPage<R> {
  const last = Math.max(1, Math.ceil(all.length / size));
  const number = Number.isSafeInteger(asked) ? Math.min(Math.max(asked, 1), last) : 1;
  return { shown: all.slice((number - 1) * size, number * size), number, last };
}
