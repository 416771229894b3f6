import type { FundOffered } from "./offer";

/** Of the shape below: it goes up when a name changes or goes. What is added does not count. */
const VERSION = 1;

/**
 * A fund as data for other programs. Sums in whole pence of pounds sterling, lengths of time in minutes or months as their names
 * say, days `YYYY-MM-DD`, times `HH:MM` by the clocks of the United Kingdom, codes as in the 360Giving lists.
 */
export function fundData(fund: FundOffered, origin: string) {
  const { slug, name, about, funder, round, publishedOn, offer } = fund;
  const { design, standing, odds, effort, timeline, fit, treats } = offer;
  const { leastPence, mostPence, termMonths, isRolling, guidance, questions, attachments, ...rules } = design;
  const url = `${origin}/funds/${slug}`;
  return {
    version: VERSION,
    url,
    ...{ slug, name, about, funder, round, publishedOn, standing },
    currency: "GBP",
    timeZone: "Europe/London",
    aYear: { leastPence, mostPence },
    term: { months: isRolling ? null : termMonths, isRolling },
    expectedOdds: typeof odds === "string" ? null : odds,
    minutesToApply: effort.whole,
    dates: timeline,
    pages: { check: `${url}/check`, questions: `${url}/questions`, paper: `${url}/paper.pdf` },
    // The area is among the rules.
    eligibility: fit.filter(({ kind }) => kind === "written").map(({ kind: _, ...question }) => question),
    guidance,
    questions,
    attachments,
    rules,
    check: treats,
  };
}
