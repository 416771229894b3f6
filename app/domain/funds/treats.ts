import type { Judged } from "../rounds/check";
import type { PublishedCheck, PublishedReason } from "../rounds/publication";
import type { Overrides } from "../rules/parameters";
import type { TermsChange } from "../terms/changes";
import { looserTerms } from "../terms/looser";

type Finding = Pick<Judged, "rule" | "severity" | "message" | "data">;

/** A finding as the public reads it, with what the funder says for itself. */
export interface LeftAsItIs extends Finding {
  /** Its figures tell the odds, which the funder keeps back: `data` is empty. */
  isKeptBack: boolean;
  why:
    | { is: "public"; reason: string; exception: string | null; reviewOn: string }
    /** A reason is kept, whether somebody else agreed to it, and why it is not shown. */
    | { is: "private"; isAgreed: boolean; whyPrivate: string | null; reviewOn: string }
    | { is: "none" };
}

/** How a fund treats groups, by the check as it was when the fund was published. */
export interface Treats {
  asAt: string;
  left: LeftAsItIs[];
  /** Checks that found nothing because of an exception that the funder names. */
  excused: { rule: string; why: LeftAsItIs["why"] }[];
  /** Ids of rules. */
  passed: string[];
  notAssessed: string[];
  /** The thresholds that are the funder's own, by rule. */
  thresholds: Overrides;
  /** How the funder reckons where that finds less than the rulebook's way. */
  looser: TermsChange[];
}

/** Sentences from which odds can be read or reckoned. */
const tellingOdds: Readonly<Record<string, readonly string[]>> = { "competitive-waste": ["odds", "takes", "took"] };

/**
 * What of a published check everybody may read: never the words of a private reason, nor how a finding was reckoned, nor the odds
 * where `keepsOdds` says that the funder keeps them back.
 */
export function treatsOf({ asAt, check, kept, terms }: PublishedCheck, { keepsOdds }: { keepsOdds: boolean }): Treats {
  const counting = kept.filter(({ reviewOn }) => reviewOn > asAt);
  const excused = counting.filter(({ ruleId, exception }) => exception !== null && check.passed.includes(ruleId));
  return {
    asAt,
    left: check.findings.map(({ rule, severity, message, data, state }) => {
      const isKeptBack = keepsOdds && tellingOdds[rule]?.includes(message) === true;
      return {
        ...{ rule, severity, message, isKeptBack, data: isKeptBack ? {} : data },
        why: state === "justified" ? whyOf(counting.find(({ ruleId }) => ruleId === rule)) : { is: "none" },
      };
    }),
    excused: excused.map((one) => ({ rule: one.ruleId, why: whyOf(one) })),
    passed: check.passed.filter((rule) => !excused.some(({ ruleId }) => ruleId === rule)),
    notAssessed: check.notAssessed.map(({ rule }) => rule),
    thresholds: terms.thresholds,
    looser: looserTerms(terms),
  };
}

function whyOf(kept: PublishedReason | undefined): LeftAsItIs["why"] {
  if (!kept) return { is: "none" };
  const { isPublic, severity, reason, exception, whyPrivate, reviewOn } = kept;
  return isPublic
    ? { is: "public", reason, exception, reviewOn }
    : { is: "private", isAgreed: severity === "serious", whyPrivate: whyPrivate || null, reviewOn };
}
