import { choice, choices, count, day, flag, type Kind, pence, percent, time, type ValueOf, words } from "./kinds";
import { type Row, type RowKinds, type RowsKind, rows } from "./rows";

/** What money may pay for, by the codes of the 360Giving list (rulebook source S41). */
const fundingTypes = ["FT01", "FT02", "FT03", "FT04", "FT10", "FT11", "FT12", "FT13", "FT20"] as const;

/** How sure a year of a grant is. */
const firmness = ["committed", "review", "indicative"] as const;

const sentence = () => words(300);
const page = () => words(20_000);

/**
 * Everything in the design of a round, by name: each has its words under `fields` in messages/en/rounds.json. What a fund does
 * for long is here too, as a round is one opening of it and keeps what was true when it was open. null: nobody has said.
 */
export const fields = {
  // How long
  /** How many years the funder means to stay with those it funds. */
  horizonYears: count(1, 100),
  termMonths: count(1, 1200),
  /** Each yearly talk adds a year: there is no last day. */
  isRolling: flag(),
  /** How sure the years after the first are. */
  outYears: choice(...firmness),
  /** How many years from the first are committed. */
  committedYears: count(1, 100),
  purpose: choice("ongoing", "time_limited", "one_off"),
  uplift: choice("none", "fixed", "index"),
  /** Percent a year: what is added, or the least and the most of an index. */
  upliftPct: percent(50),
  upliftFloorPct: percent(50),
  upliftCapPct: percent(50),
  upliftIndex: choice("CPI", "CPIH", "RPI", "NLW"),
  isPilot: flag(),
  pilotDecisionOn: day(),
  pilotDecider: sentence(),
  pilotBudgetLine: sentence(),
  // How much, in pence a year
  leastPence: pence(),
  mostPence: pence(),
  /** For a year, over all grants. */
  potPence: pence(),
  budget: rows(60, { year: words(20), pence: pence() }),
  grantsExpected: count(0, 100_000),
  // What it may pay for
  pays: choices(...fundingTypes),
  overheads: choice("in-full", "fair-share", "capped", "none"),
  overheadCapPct: percent(),
  groundwork: flag(),
  moves: choice("free", "up-to", "permission"),
  movesUpToPct: percent(),
  underspend: choice("keep", "carry", "ask", "return"),
  // Other money first
  matchPct: percent(),
  matchInKind: flag(),
  matchFirst: flag(),
  matchWaivedBelowPence: pence(),
  // When it is paid
  payment: choice(
    "yearly-advance",
    "half-yearly-advance",
    "quarterly-advance",
    "quarterly-arrears",
    "arrears-receipts",
  ),
  startOn: day(),
  spendBy: day(),
  // Who it is for
  allocation: choice("conversation", "invited", "open", "shared"),
  area: sentence(),
  guidance: page(),
  requiresNew: flag(),
  continuationWelcome: flag(),
  leastIncomePence: pence(),
  reservesCapMonths: count(0, 120),
  eligibility: rows(30, { text: sentence(), wanted: choice("yes", "no"), plan: words(1_000) }),
  criteria: rows(40, { text: words(1_000), use: choice("scored", "eligibility", "none"), weight: percent() }),
  // Questions
  questions: rows(200, {
    text: words(1_000),
    type: choice("long", "short", "choice", "money", "date", "yes-no", "file"),
    guideWords: count(1, 20_000),
    isCutOff: flag(),
    isRequired: flag(),
    /** "Why we ask", as applicants read it. */
    why: words(1_000),
    /** What the answer is used for, within the funder. */
    usedFor: words(1_000),
    /** The question of a group's story that answers it, or a name of one's own: answers are kept by it. */
    meaning: words(80),
  }),
  attachments: rows(40, { text: sentence(), usuallyExists: flag(), isRequired: flag() }),
  outcomes: rows(40, { text: words(1_000), author: choice("group", "joint", "funder") }),
  formVisible: flag(),
  savesDrafts: flag(),
  extraPartners: count(0, 20),
  // Dates, by the clocks of the place
  isAlwaysOpen: flag(),
  stage: choice("chat", "outline", "full"),
  opensOn: day(),
  opensAt: time(),
  closesOn: day(),
  closesAt: time(),
  decisionOn: day(),
  // Deciding
  applicationsExpected: count(0, 1_000_000),
  oddsPublished: flag(),
  eligibilityCheck: flag(),
  panel: rows(60, { text: sentence(), kind: choice("resident", "group", "officer", "councillor", "trustee") }),
  delegatedUpToPence: pence(),
  isEmergency: flag(),
  // After the award
  reporting: choice("talk", "accounts", "own-report", "our-report"),
  reportsAYear: count(0, 52),
  noticeMonths: count(0, 60),
  renewal: choice("talk", "apply-again", "none"),
  clauses: rows(60, {
    text: words(4_000),
    type: choice("freedom", "publicity", "advocacy", "terminate_without_cause", "other"),
    noticeMonths: count(0, 60),
  }),
} as const satisfies Record<string, Kind<unknown> | RowsKind<RowKinds>>;

export type FieldName = keyof typeof fields;
/** The whole design: a value for each field, null where nobody has said. Sums in pence, days `YYYY-MM-DD`, times `HH:MM`. */
export type Design = { [Name in FieldName]: Held<(typeof fields)[Name]> };
type Held<K> = K extends RowsKind<infer F> ? Row<F>[] : ValueOf<K> | null;
/** A row of one of the lists. */
export type RowOf<Name extends FieldName> = Design[Name] extends readonly (infer R)[] ? R : never;

export const fieldNames = Object.keys(fields) as FieldName[];

/** Whether a text names a field. */
export function isField(text: string): text is FieldName {
  return Object.hasOwn(fields, text);
}
