import type { z } from "zod";
import { isoDay, parseDay } from "~/domain/period";
import { type Snapshot, snapshotSchema } from "~/domain/rules/snapshot";

/** A number from 0 up to 1, the same ones again for the same seed (mulberry32). */
export type Chance = () => number;

export function seeded(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(chance: Chance, from: readonly T[]): T {
  return from[Math.floor(chance() * from.length)]!;
}

/**
 * A snapshot made by walking the schema, so that a new field is tried without anyone thinking of it: absent, null, empty,
 * usual, extreme.
 */
export function randomSnapshot(chance: Chance): Snapshot {
  const absent = chance() ** 2 * 0.9;
  return snapshotSchema.parse(filled(snapshotSchema, "", chance, absent));
}

type Schema = z.core.$ZodType;

function filled(schema: Schema, name: string, chance: Chance, absent: number): unknown {
  const { def } = (schema as z.ZodType)._zod as { def: z.core.$ZodTypes["_zod"]["def"] };
  switch (def.type) {
    case "optional":
      return chance() < absent ? undefined : filled(def.innerType, name, chance, absent);
    case "nullable":
      return chance() < 0.06 ? null : filled(def.innerType, name, chance, absent);
    case "object":
      return Object.fromEntries(
        Object.entries(def.shape).map(([key, inner]) => [key, filled(inner, key, chance, absent)]),
      );
    case "pipe":
      return filled(def.out, name, chance, absent);
    case "array":
      return Array.from({ length: pick(chance, [0, 1, 1, 2, 3, 7, 12]) }, () =>
        filled(def.element, name, chance, absent),
      );
    case "tuple":
      return def.items.map((item) => filled(item, name, chance, absent));
    case "record":
      return pick(chance, [{}, { quote: "£900" }, { date: "2027-05-01", quote: "" }]);
    case "boolean":
      return chance() < 0.5;
    case "number":
      return randomNumber(name, chance);
    case "string":
      return randomText(name, chance);
    case "unknown":
      return null;
    default:
      throw new Error(`The schema uses "${def.type}", which random snapshots cannot make yet: add it here.`);
  }
}

const extremes = [0, -1, 1, 0.1, -0.0001, 1e15, -1e15, Number.MAX_SAFE_INTEGER, 1e300, Number.MIN_VALUE];

function randomNumber(name: string, chance: Chance): number {
  if (chance() < 0.15) return pick(chance, extremes);
  if (/pct|rate|weight|inflation/.test(name)) return Math.round(chance() * 1200) / 10 - 10;
  if (/month|hours/.test(name)) return Math.floor(chance() * 70);
  if (/limit/.test(name)) return Math.floor(chance() * 900);
  return Math.floor(10 ** (chance() * 8));
}

const codes = Array.from({ length: 16 }, (_, place) => `E${place}`);
const vocabulary: Record<string, readonly string[]> = {
  funding_type: ["FT01", "FT02", "FT03", "FT10", "FT11", "FT12", "FT13", "FT20", "other"],
  funding_types: ["FT01", "FT02", "FT03", "FT10", "FT13"],
  stage: ["full", "outline", "chat", "other"],
  kind: ["eligibility", "scored", "none", "councillor", "visit", "other"],
  type: ["tick", "date", "number", "choice", "text", "publicity", "terminate_without_cause", "other"],
  purpose_duration: ["one_off", "time_limited", "ongoing", "other"],
  renewal_decision: ["renew", "end", "change", "none", "other"],
  outcome: ["awarded", "declined", "other"],
  allocation: ["open", "invited", "conversation"],
  author: ["group", "joint", "funder", "other"],
  underspend_rule: ["keep", "carry", "ask", "return", "other"],
  changes: ["eligibility", "priorities", "closure", "other"],
  code: codes,
};
const names = ["a", "b", "c", "d", "1", "", "a:b"];
const sentences = [
  "",
  "A pilot. Brand-new project! Not for continuation",
  "Existing work is welcome. Innovative, novel.",
  "The group shall not criticise the Council. No running costs",
  "Prior written approval of publicity is needed; lobbying is not allowed.",
  "newydd \u0000 \ud83d\ude00 (.*)+$ \u2019",
  "word ".repeat(700),
];

function randomText(name: string, chance: Chance): string {
  if (/(_on|_by|_until)$|^(due|paid|since)$/.test(name)) return randomDate(chance);
  if (name === "dark_days" || name === "fy_start") return randomMonthDay(chance);
  const words = vocabulary[name];
  if (words) return pick(chance, words);
  return pick(chance, name === "text" || name === "guidance_text" ? sentences : names);
}

const farDates = ["0001-01-01", "1600-02-29", "1969-12-31", "9999-12-31", "2000-02-29"];

function randomDate(chance: Chance): string {
  if (chance() < 0.06) return pick(chance, farDates);
  return isoDay(parseDay("2024-01-01")! + Math.floor(chance() * 2200));
}

function randomMonthDay(chance: Chance): string {
  return pick(chance, ["01-01", "12-31", "04-01", "02-29", "10-01", "12-20", "01-02", "06-30"]);
}
