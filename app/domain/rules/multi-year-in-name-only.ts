import { type Firmness, firmnessOf, firmOf } from "./firmness";
import { rounded } from "./rounding";
import { defineRule, type Facts, type Found, type Outcome, type Severity } from "./rule";
import { settle } from "./settle";
import { type Terms, type TermsIn, termsIn } from "./terms";

type Values = Facts<"multi-year-in-name-only">["values"];

/** Rulebook 18: several years are promised, and each of them can fall away. */
export const multiYearInNameOnly = defineRule({
  id: "multi-year-in-name-only",
  version: "1.0",
  number: 18,
  exceptions: { E7: "down-never-off" },
  check: { grant: (facts) => judged("award", facts), fund: (facts) => judged("fund", facts) },
});

/** A third year's word or amount shows by itself that the term is long enough; the second may be a part of a year. */
function judged(place: TermsIn, { snapshot, values }: Facts<"multi-year-in-name-only">): Outcome {
  const terms = termsIn(snapshot, place);
  const firm = firmnessOf(terms);
  const years = Math.max(terms.facts.year_firm?.length ?? 0, terms.facts.year_amounts?.length ?? 0);
  const shown = years * 12 > values.fromMonths ? values.fromMonths : undefined;
  const only = ({ low, high }: { low: number; high: number }) => (low === high ? low : undefined);
  const { severity, missing } = settle<Record<"term_months" | "share" | "notice", number>>(
    { term_months: terms.term ?? shown, share: only(firm.share), notice: only(firm.notice) },
    {
      term_months: [0, values.fromMonths],
      share: [firm.share.low, (firm.share.low + firm.share.high) / 2, firm.share.high],
      notice: [firm.notice.low, firm.notice.high],
    },
    ({ term_months, share, notice }) => {
      if (term_months < values.fromMonths) return null;
      return firm.reapplyAt === undefined ? firmOf(share, notice, values) : "serious";
    },
  );
  const names: Record<string, readonly string[]> = { ...firm.missing };
  if (missing.length > 0) return { subject: terms.subject, missing: missing.flatMap((name) => names[name] ?? [name]) };
  return severity === null ? null : found(severity, terms, firm, values);
}

/** What we offer where it can stop sooner than in three months (rulebook 18). */
const NOTICE_OFFERED = 6;

function found(severity: Severity, terms: Terms, firm: Firmness, values: Values): Found {
  const { facts, subject, term } = terms;
  const years = Math.max(facts.year_firm?.length ?? 0, facts.year_amounts?.length ?? 0);
  const share = firm.share.low === firm.share.high ? rounded(firm.share.low, 4) : undefined;
  const short = firm.notice.high < values.notice;
  const months = Number.isFinite(firm.notice.high) ? firm.notice.high : null;
  const { message, path } = told(firm, short, terms.in);
  return {
    subject,
    severity,
    message,
    data: { share: firm.share.high, years: rounded((term ?? years * 12) / 12, 1), count: months },
    path,
    inputs: {
      ...(term === undefined ? {} : { term_months: term }),
      year_firm: facts.year_firm ?? null,
      year_amounts: facts.year_amounts ?? null,
      notice_months: months,
      reapply_yearly: firm.reapplyAt !== undefined,
    },
    computed: share === undefined ? {} : { firm_pct: share },
    thresholds: { info: values.info, warn: values.warn, notice: values.notice, from_months: values.fromMonths },
    fixes: [
      ...(firm.share.high < values.info || share === undefined ? [{ code: "all_firm" }] : []),
      ...(firm.reapplyAt === undefined ? [] : [{ code: "conversation", value: firm.reapplyAt + 1 }]),
      ...(short ? [{ code: "set_notice", value: NOTICE_OFFERED }] : []),
    ],
  };
}

/** The form every year first, then the money that is not firm, then the notice. */
function told(firm: Firmness, short: boolean, place: TermsIn): { message: string; path: string } {
  if (firm.reapplyAt !== undefined)
    return { message: "reapply", path: `${place}.clauses[${firm.reapplyAt}].reapply_yearly` };
  if (firm.share.high < 100) return { message: short ? "firmShort" : "firm", path: `${place}.year_firm` };
  return { message: "notice", path: `${place}.clauses[${firm.noticeAt}].notice_months` };
}
