import { rounded } from "./rounding";
import { defineRule, type Facts, type Found, type Outcome, type Severity } from "./rule";
import { above, atLeast, settle, worst } from "./settle";
import { type Terms, type TermsIn, termsIn } from "./terms";

type Values = Facts<"funder-set-outcomes">["values"];

/** Rulebook 16: what a grant is to bring about was written by the funder, not by the group. */
export const funderSetOutcomes = defineRule({
  id: "funder-set-outcomes",
  version: "1.0",
  number: 16,
  // E12 exempts the outcomes it is recorded on, which are left out of the count.
  exceptions: { E7: "down-never-off" },
  check: { form: (facts) => judged("fund", facts), grant: (facts) => judged("award", facts) },
});

/** How many of the outcomes the funder wrote, in percent. */
export function authoredOf(funderPct: number, { info, warn, serious }: Values): Severity | null {
  return worst(above(funderPct, { info, warn }), atLeast(funderPct, { serious }));
}

/** How many outcomes there are, how many the funder wrote and of how many nobody says who did. */
interface Authors {
  all: number;
  funder: number;
  unsaid: number;
}

/** Outcomes that cannot be changed are the funder's own as soon as it wrote one of them. */
function outcomesOf(all: number, funder: number, fixed: boolean, values: Values): Severity | null {
  if (all === 0 || funder === 0) return null;
  return fixed ? "serious" : authoredOf((100 * funder) / all, values);
}

function judged(place: TermsIn, { snapshot, values }: Facts<"funder-set-outcomes">): Outcome {
  const terms = termsIn(snapshot, place);
  const subject = place === "fund" ? terms.subject.replace(/^fund/, "form") : terms.subject;
  const authors = authorsIn(terms);
  const unrestricted =
    terms.types !== undefined && terms.types.length > 0 && terms.types.every((type) => type === "FT01");
  if (!authors) return unrestricted ? null : { subject, missing: ["outcomes"] };
  const { all, funder, unsaid } = authors;
  const fixed = terms.facts.outcomes_fixed ?? false;
  const { severity, missing } = settle<{ author: number }>(
    { author: unsaid > 0 ? undefined : funder },
    { author: Array.from({ length: unsaid + 1 }, (_, more) => funder + more) },
    ({ author }) => outcomesOf(all, author, fixed, values),
  );
  if (missing.length > 0) return { subject, missing };
  return severity === null ? null : found(subject, severity, terms, authors, values);
}

function authorsIn({ facts: { outcomes } }: Terms): Authors | undefined {
  const counted = outcomes?.filter(({ exceptions }) => !exceptions?.some(({ code }) => code === "E12"));
  return (
    counted && {
      all: counted.length,
      funder: counted.filter(({ author }) => author === "funder").length,
      unsaid: counted.filter(({ author }) => author == null).length,
    }
  );
}

function found(
  subject: string,
  severity: Severity,
  terms: Terms,
  { all, funder, unsaid }: Authors,
  values: Values,
): Found {
  const fixed = terms.facts.outcomes_fixed ?? false;
  const share = (100 * funder) / all;
  return {
    subject,
    severity,
    message: fixed && authoredOf(share, values) !== "serious" ? "fixed" : "authored",
    data: { count: funder, of: all },
    path: `${terms.in}.outcomes`,
    inputs: { outcomes: all, outcomes_fixed: fixed, ...(unsaid > 0 ? { author_unsaid: unsaid } : {}) },
    computed: { by_funder: funder, share_pct: rounded(share, 4) },
    thresholds: { ...values },
    fixes: [{ code: "own_outcomes" }, { code: "ask_one_question" }],
  };
}
