import type { Values } from "./parameters";
import type { Severity } from "./rule";
import { below, worst } from "./settle";
import type { Terms } from "./terms";

/** How firmly the money of several years is promised. */
export interface Firmness {
  /** Percent of the money, at least and at most; they differ where a year's word or amount is absent. */
  share: { low: number; high: number };
  /** Months of notice for ending it without a cause, at least and at most; endless where no clause allows it. */
  notice: { low: number; high: number };
  /** Place of the clause with the shortest known notice, and of one that asks for a form every year. */
  noticeAt: number | undefined;
  reapplyAt: number | undefined;
  /** Names of the absent facts behind each. */
  missing: { share: readonly string[]; notice: readonly string[] };
}

/** How little of the money is firm, in percent, and how soon it can stop, in months of notice. */
export function firmOf(sharePct: number, notice: number, limits: Values<"multi-year-in-name-only">): Severity | null {
  const firm = below(sharePct, { info: limits.info, warn: limits.warn });
  const short = notice < limits.notice;
  return short && firm === "warn" ? "serious" : worst(firm, short ? "warn" : null);
}

/** How firm the terms are, as far as they say it. */
export function firmnessOf({ facts }: Terms): Firmness {
  const { share, missing } = firmShare(facts.year_firm, facts.year_amounts);
  const clauses = facts.clauses?.map((clause, place) => ({
    ...clause,
    place,
    kind: clause.type?.trim().toLowerCase(),
  }));
  const ending = clauses?.filter(({ kind }) => kind === "terminate_without_cause") ?? [];
  const known = ending.map(({ notice_months }) => notice_months).filter((months) => months != null);
  const most = Math.min(Number.POSITIVE_INFINITY, ...known);
  const untyped = clauses?.some(({ kind }) => kind === undefined) ?? false;
  const unsure = !clauses || untyped || known.length < ending.length;
  return {
    share,
    notice: { low: unsure ? Math.min(0, most) : most, high: most },
    noticeAt: ending.find(({ notice_months }) => notice_months === most)?.place,
    reapplyAt: clauses?.find(({ reapply_yearly }) => reapply_yearly)?.place,
    missing: {
      share: missing,
      notice: !clauses
        ? ["clauses"]
        : [...(untyped ? ["type"] : []), ...(known.length < ending.length ? ["notice_months"] : [])],
    },
  };
}

type Share = { share: Firmness["share"]; missing: readonly string[] };

/** A year of which it is not said counts as firm at most and as open at least; years of no known amount are only all or none. */
function firmShare(firm: readonly boolean[] | null | undefined, amounts: readonly number[] | null | undefined): Share {
  const years = Math.max(firm?.length ?? 0, amounts?.length ?? 0);
  if (!firm || years === 0) return { share: { low: 0, high: 100 }, missing: ["year_firm"] };
  if (firm.length === years && firm.every(Boolean)) return { share: { low: 100, high: 100 }, missing: [] };
  if (firm.length === years && !firm.some(Boolean)) return { share: { low: 0, high: 0 }, missing: [] };
  if (!amounts || amounts.length < years) return { share: { low: 0.001, high: 99.999 }, missing: ["year_amounts"] };
  const total = sumOf(amounts);
  if (!(total > 0)) return { share: { low: 0.001, high: 99.999 }, missing: ["year_amounts"] };
  const pct = (counts: (year: boolean | undefined) => boolean) =>
    (100 * sumOf(amounts.filter((_, year) => counts(firm[year])))) / total;
  const share = { low: pct((year) => year === true), high: pct((year) => year !== false) };
  return { share, missing: share.low === share.high ? [] : ["year_firm"] };
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
