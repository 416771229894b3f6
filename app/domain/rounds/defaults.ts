import { type Design, fieldNames, fields } from "./fields";

/** A design in which nobody has said anything. */
export function emptyDesign(): Design {
  const nothing: [string, unknown][] = fieldNames.map((name) => [name, fields[name].name === "rows" ? [] : null]);
  return Object.fromEntries(nothing) as unknown as Design;
}

/** What is kept of a design, read by this version: a field it does not know is left out, one that was not there yet is empty. */
export function designIn(kept: Readonly<Record<string, unknown>>): Design {
  const known = fieldNames.filter((name) => kept[name] !== undefined).map((name) => [name, kept[name]]);
  return { ...emptyDesign(), ...Object.fromEntries(known) };
}

/**
 * What a new round begins with: a long, plain, trusting grant. Each can be changed; together they leave nothing serious for the
 * check to find. `wordOf` gives the words of a question or clause by its key, in the funder's language.
 */
export function goodDefaults(wordOf: (key: string) => string): Design {
  const question = (id: string, guideWords: number, meaning: string) => ({
    id,
    text: wordOf(`questions.${id}.text`),
    type: guideWords > 0 ? ("long" as const) : ("short" as const),
    guideWords: guideWords > 0 ? guideWords : null,
    isCutOff: false,
    isRequired: true,
    why: wordOf(`questions.${id}.why`),
    usedFor: wordOf(`questions.${id}.usedFor`),
    meaning,
  });
  const eligible = (id: string) => ({
    id,
    text: wordOf(`eligibility.${id}.text`),
    wanted: "yes" as const,
    plan: wordOf(`eligibility.${id}.plan`),
  });
  return {
    ...emptyDesign(),
    ...settled,
    guidance: wordOf("guidance"),
    eligibility: ["people", "money", "place"].map(eligible),
    questions: [
      question("work", 150, "work"),
      question("keep-going", 150, "keep-going"),
      question("costs", 100, "costs"),
      question("people", 100, "people"),
      question("know-it-works", 100, "know-it-works"),
    ],
    clauses: [{ id: "freedom", text: wordOf("clauses.freedom"), type: "freedom", noticeMonths: null }],
  };
}

const settled: Partial<Design> = {
  horizonYears: 5,
  termMonths: 60,
  isRolling: false,
  committedYears: 5,
  outYears: "committed",
  purpose: "ongoing",
  uplift: "fixed",
  upliftPct: 3,
  isPilot: false,
  pays: ["FT01", "FT02"],
  overheads: "in-full",
  groundwork: true,
  moves: "free",
  underspend: "keep",
  matchPct: 0,
  matchFirst: false,
  payment: "half-yearly-advance",
  allocation: "open",
  requiresNew: false,
  continuationWelcome: true,
  leastIncomePence: 0,
  eligibilityCheck: true,
  formVisible: true,
  savesDrafts: true,
  extraPartners: 0,
  isAlwaysOpen: false,
  stage: "full",
  opensAt: "09:00",
  closesAt: "17:00",
  oddsPublished: true,
  isEmergency: false,
  reporting: "talk",
  reportsAYear: 0,
  noticeMonths: 6,
  renewal: "talk",
};
