import { isoDay, parseDay } from "~/domain/period";
import { checkRound, type Kept, type RoundCheck } from "~/domain/rounds/check";
import { emptyDesign, goodDefaults } from "~/domain/rounds/defaults";
import type { FixGround } from "~/domain/rounds/do-fix";
import { type Design, fieldNames, fields } from "~/domain/rounds/fields";
import type { Kind } from "~/domain/rounds/kinds";
import type { PublishedCheck } from "~/domain/rounds/publication";
import { roundRules } from "~/domain/rounds/round-rules";
import type { RowKinds, RowsKind } from "~/domain/rounds/rows";
import { type History, snapshotOf, type Terms } from "~/domain/rounds/snapshot-of";
import { translator } from "~/messages";
import { type Chance, pick } from "./random-snapshots";

export const wordOf = (key: string) => translator("en")(`round-defaults:${key}`);
export const ground: FixGround = { wordOf, inflationPct: 3 };
export const terms: Terms = { yearStart: "04-01", hourPence: 2200, inflationPct: 3, darkDays: [["12-20", "01-02"]] };
export const noHistory: History = { repeatPct: null, successPct: null };
export const asAt = "2027-01-04";

/** The defaults with what a funder has to say itself: sums, dates and how many may come. */
export function filledIn(changes: Partial<Design> = {}): Design {
  return {
    ...goodDefaults(wordOf),
    ...{ leastPence: 500_000, mostPence: 3_000_000, potPence: 50_000_000, grantsExpected: 30 },
    ...{ opensOn: "2027-02-01", closesOn: "2027-04-16", decisionOn: "2027-06-11", startOn: "2027-07-01" },
    ...{ applicationsExpected: 60, ...changes },
  };
}

/** A design in which only this is said. */
export const only = (changes: Partial<Design>): Design => ({ ...emptyDesign(), ...changes });

export function checked(
  design: Design,
  { history = noHistory, kept, day = asAt }: { history?: History; kept?: readonly Kept[]; day?: string } = {},
): RoundCheck {
  const snapshot = snapshotOf({ id: "r", design }, terms, history);
  return checkRound(snapshot, { day: parseDay(day)!, iso: day }, { kept, ruleIds: roundRules });
}

/** What a publication says of a design that was published on a day, with nothing kept. */
export function publishedCheck(design: Design, day: string): PublishedCheck {
  const own = { ...terms, thresholds: {}, refusesYearEndRush: false };
  return { asAt: day, terms: own, history: noHistory, check: checked(design), kept: [] };
}

/** A finding of one rule, if there is one. */
export const findingOf = (check: RoundCheck, ruleId: string) => check.findings.find(({ rule }) => rule === ruleId);

/** A design made by walking the fields, so that a new one is tried without anyone thinking of it. */
export function randomDesign(chance: Chance): Design {
  const unsaid = chance() * 0.5;
  const values = fieldNames.map((name) => {
    const kind: Kind<unknown> | RowsKind<RowKinds> = fields[name];
    if (!("fields" in kind)) return [name, chance() < unsaid ? null : randomValue(name, kind, chance)];
    const rows = Array.from({ length: pick(chance, [0, 0, 1, 2, 3, 8]) }, (_, at) => ({
      id: `${name}-${at}`,
      ...Object.fromEntries(
        Object.entries(kind.fields).map(([field, one]) => [
          field,
          chance() < unsaid * 0.4 ? null : randomValue(field, one, chance),
        ]),
      ),
    }));
    return [name, rows];
  });
  return Object.fromEntries(values) as Design;
}

const sentences = [
  "We welcome what is there.",
  "What is innovative about your project?",
  "A pilot\u2026 and brand-new ideas! No core costs. We sustain groups.",
  "Existing work is welcome. This is not for continuation, innovative work only.",
  "You do not need to propose anything new.",
  "No running costs\nA fresh approach (e.g. a proof of concept)",
  "The group shall not criticise the council.",
  "Prior written approval of publicity is needed.",
  "You are free to disagree and campaign, within charity law.",
  "Please give your charity number and your reserves.",
  "Pay on time.",
  "newydd \u0000 \ud83d\ude00 (.*)+$ \u2019",
  "word ".repeat(900),
];

function randomValue(name: string, kind: Kind<unknown>, chance: Chance): unknown {
  if ("options" in kind) {
    const options = kind.options as readonly string[];
    if (kind.name !== "choices") return pick(chance, options);
    const first = pick(chance, options);
    return options.filter((option) => option === first || chance() < 0.15);
  }
  if (kind.name === "words") return name === "meaning" ? pick(chance, ["numbers", "work"]) : wordsOf(chance);
  if (name === "spendBy" && chance() < 0.7) return pick(chance, ["2027-03-31", "2028-03-31", "2029-04-05"]);
  if (kind.name === "day") return isoDay(parseDay("2027-01-20")! + Math.floor(chance() ** 2 * 1_200));
  if (kind.name === "time") return pick(chance, ["00:00", "09:00", "17:00"]);
  if (kind.name === "flag") return chance() < 0.5;
  if (kind.name === "pence") return Math.floor(10 ** (4 + chance() * 5));
  const number = numberOf(name, chance);
  return "value" in kind.read(kind.write(number)) ? number : null;
}

function wordsOf(chance: Chance): string {
  return Array.from({ length: pick(chance, [1, 1, 2, 4]) }, () => pick(chance, sentences)).join(" ");
}

function numberOf(name: string, chance: Chance): number {
  if (/pct|weight/i.test(name)) return Math.floor(chance() * 60);
  if (/termMonths/.test(name)) return pick(chance, [1, 2, 9, 12, 13, 18, 23, 24, 30, 36, 59, 60, 400]);
  if (/notice|reserves/i.test(name)) return Math.floor(chance() * 13);
  return pick(chance, [0, 1, 2, 3, 5, 20, 100]) || 1;
}
