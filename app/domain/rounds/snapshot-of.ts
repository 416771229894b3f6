import { addMonths, type DarkDays, isoDay, parseDay } from "../period";
import type { ExceptionFact, Snapshot } from "../rules/snapshot";
import type { Design, RowOf } from "./fields";
import type { PastGrants } from "./past-grants";
import { paymentsOf, startOf } from "./payments";
import { asksForHeld } from "./story-questions";
import { ROLLING_YEARS, typicalPence, yearsOf } from "./year-amounts";

/** How a funder reckons. Sums in pence, percent as numbers, days `MM-DD`. */
export interface Terms {
  yearStart: string;
  hourPence: number;
  inflationPct: number;
  darkDays: DarkDays;
}

/** What is known of earlier rounds, from the funder's own record; null: nothing is. */
export interface History {
  /** Percent of the last round's awards that went to groups funded before. */
  repeatPct: number | null;
  /** Percent of applications that were funded. */
  successPct: number | null;
  /** What the funder's published grants count up to; null or absent: none are known. No rule looks at it. */
  past?: PastGrants | null;
}

/** A round as the rules look at it: the names of rulebook section 2. What nobody has said is left out. */
export function snapshotOf(
  { id, design, exceptions = [] }: { id: string; design: Design; exceptions?: readonly ExceptionFact[] },
  terms: Terms,
  history: History = { repeatPct: null, successPct: null },
): Snapshot {
  const { yearStart, hourPence, inflationPct, darkDays } = terms;
  return {
    funder: {
      fy_start: yearStart,
      hourly_rate: hourPence,
      assumed_inflation: inflationPct,
      dark_days: darkDays.map(([from, to]) => [from, to]),
    },
    fund: {
      id,
      ...datesIn(design),
      ...moneyIn(design),
      ...termsIn(design),
      ...accessIn(design),
      last_round_repeat_pct: history.repeatPct,
      success_rate: history.successPct ?? oddsOf(design),
      exceptions: [...exceptions],
    },
    questions: design.questions.map((question) => ({
      text: question.text,
      ...answerIn(question),
      required: question.isRequired,
      already_held: asksForHeld(question),
      used_for: question.usedFor ?? "",
    })),
    attachments: [
      ...design.attachments.map(({ usuallyExists }) => ({ usually_exists: usuallyExists })),
      ...design.questions.flatMap(({ type }) => (type === "file" ? [{ usually_exists: true }] : [])),
    ],
  };
}

/** What a short field may hold (rulebook 3.1): what is more is a long answer. */
const SHORT_WORDS = 50;
const short = { word_limit: SHORT_WORDS, hard_limit: false };

/** How long answering takes: a paper that is sent with it counts among the short fields here, the paper itself as an attachment. */
const kindsOfAnswer = {
  choice: "choice",
  money: "number",
  date: "date",
  "yes-no": "tick",
  file: "tick",
  short: "text",
};

function answerIn({ type, guideWords, isCutOff }: RowOf<"questions">) {
  if (type === null) return { type: null, word_limit: guideWords, hard_limit: isCutOff };
  if (type === "long") return { type: "text", word_limit: guideWords, hard_limit: isCutOff };
  return { type: kindsOfAnswer[type], ...short };
}

function datesIn(design: Design) {
  const { isAlwaysOpen, stage, opensOn, closesOn, decisionOn, startOn, spendBy, underspend } = design;
  const end = endOf(design);
  const isGivenBack = underspend === "return" || underspend === "ask";
  return {
    rolling: isAlwaysOpen,
    stage,
    opens_on: isAlwaysOpen ? null : opensOn,
    closes_on: isAlwaysOpen ? null : closesOn,
    decision_due_on: decisionOn,
    start_on: startOf(design),
    end_on: end,
    // What is given back, or kept only with a yes, has to be spent by the end.
    spend_by: spendBy ?? (isGivenBack && startOn !== null ? end : null),
  };
}

function endOf(design: Design): string | null {
  const start = parseDay(startOf(design) ?? "");
  const { termMonths, isRolling } = design;
  return start === null || termMonths === null || isRolling ? null : isoDay(addMonths(start, termMonths) - 1);
}

function moneyIn(design: Design) {
  const { years, amounts, rates } = yearsOf(design);
  const typical = typicalPence(design);
  return {
    budget_total: design.potPence,
    min_award: design.leastPence,
    typical_award: typical === null || years === null ? null : amounts.reduce((sum, amount) => sum + amount, 0),
    year_amounts: rates.length > 0 ? rates : null,
    year_firm: years === null ? null : firmIn(design, years),
    funding_types: design.pays,
    overheads_excluded: design.overheads === null ? null : design.overheads === "none",
    overhead_cap_pct: design.overheads === "capped" ? design.overheadCapPct : null,
    match_cash_pct: design.matchPct,
    match_in_kind_ok: design.matchInKind,
    match_before_applying: design.matchFirst,
    match_waived_below: design.matchWaivedBelowPence,
    ...paymentsOf(design, typical),
  };
}

/** The first years are committed, the rest as firm as the design says: where it does not, they are left out. */
function firmIn({ committedYears, outYears }: Design, years: number): boolean[] | null {
  if (committedYears === null && outYears === null) return null;
  const firm = Array.from({ length: years }, (_, year) => outYears === "committed" || year < (committedYears ?? 1));
  return outYears === null ? firm.filter(Boolean) : firm;
}

function termsIn(design: Design) {
  const { isRolling, termMonths, purpose, moves, movesUpToPct, underspend, clauses, noticeMonths, renewal } = design;
  const notice = { type: "terminate_without_cause", text: null, notice_months: noticeMonths, reapply_yearly: false };
  const again = { type: "other", text: "", notice_months: null, reapply_yearly: true };
  const isYearly = !isRolling && termMonths !== null && termMonths <= 12;
  return {
    term_months: isRolling ? ROLLING_YEARS * 12 : termMonths,
    purpose_duration: purpose,
    move_needs_permission: moves === null ? null : moves === "permission",
    virement_limit_pct: moves === "up-to" ? movesUpToPct : moves === "free" ? 100 : null,
    underspend_rule: underspend,
    is_pilot: design.isPilot,
    pilot_decision_on: design.pilotDecisionOn,
    pilot_decider: design.pilotDecider,
    pilot_budget_line: design.pilotBudgetLine,
    clauses: [
      ...clauses.map((clause) => ({ type: clause.type, text: clause.text, notice_months: clause.noticeMonths })),
      ...(noticeMonths === null ? [] : [notice]),
      ...(renewal === "apply-again" && !isYearly ? [again] : []),
    ],
    outcomes: design.outcomes.map(({ author }) => ({ author })),
  };
}

function accessIn(design: Design) {
  return {
    allocation: design.allocation,
    guidance_text: design.guidance ?? "",
    requires_new: design.requiresNew,
    continuation_welcome: design.continuationWelcome,
    min_income: design.leastIncomePence,
    reserves_cap_months: design.reservesCapMonths,
    groundwork_ok: design.groundwork,
    criteria: design.criteria.map(({ text, use, weight }) => ({ text, kind: use, weight })),
    form_visible_before_signup: design.formVisible,
    saves_drafts: design.savesDrafts,
    eligibility_check: design.eligibilityCheck,
    success_rate_published: design.oddsPublished,
    applications_expected: design.applicationsExpected,
    extra_partners: design.extraPartners,
    is_emergency: design.isEmergency,
  };
}

/** Percent of those who are expected to apply that the pot is for; null where it cannot be said. */
function oddsOf({ grantsExpected, applicationsExpected }: Design): number | null {
  if (grantsExpected === null || applicationsExpected === null || applicationsExpected === 0) return null;
  return Math.min(100, (100 * grantsExpected) / applicationsExpected);
}
