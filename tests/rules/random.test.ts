import { describe, expect, it } from "vitest";
import { parseDay } from "~/domain/period";
import { type CheckLevel, type Evaluation, evaluate } from "~/domain/rules/evaluate";
import { rules } from "~/domain/rules/index";
import { severities } from "~/domain/rules/rule";
import type { Snapshot } from "~/domain/rules/snapshot";
import facts from "~/messages/en/facts.json";
import { pick, randomSnapshot, seeded } from "~tests/support/random-snapshots";
import { runCheck } from "../../scripts/perennial/check";

const SEED = 20_270_401;
const COUNT = 10_000;
const levels: readonly CheckLevel[] = ["round", "form", "grant", "organisation", "portfolio"];
const days = [null, "0001-01-01", "2025-06-30", "2026-11-22", "2027-12-20", "2028-02-29", "9999-12-31"];
const ids = rules.map((rule) => rule.id as string);

describe("10,000 random snapshots", () => {
  const chance = seeded(SEED);
  const severity: Record<string, number> = {};
  const unassessed: Record<string, number> = {};

  it("end in a valid answer, one per rule and subject, that survives JSON, and `perennial check` prints it", async () => {
    for (let run = 0; run < COUNT; run++) {
      const level = pick(chance, levels);
      const day = pick(chance, days);
      const snapshot = randomSnapshot(chance);
      const shown = () => `run ${run}, ${level}, ${day}: ${JSON.stringify(snapshot)}`;
      const answer = attempt(() => evaluate(level, snapshot, day === null ? null : parseDay(day)), shown);
      const wrong = faults(answer);
      if (wrong.length > 0) expect(wrong, shown()).toEqual([]);
      const told = await printed(level, day, snapshot);
      if (told !== answer.findings.length) expect(told, shown()).toBe(answer.findings.length);
      for (const found of answer.findings) severity[found.rule] = (severity[found.rule] ?? 0) + 1;
      for (const one of answer.notAssessed) unassessed[one.rule] = (unassessed[one.rule] ?? 0) + 1;
    }
  }, 300_000);

  it("reached every rule both ways, so that the runs above mean something", () => {
    expect(ids.filter((id) => !severity[id])).toEqual([]);
    expect(ids.filter((id) => !unassessed[id])).toEqual([]);
  });
});

/** How many findings `perennial check --json` prints of the design, each with its sentence; -1 when it refuses it. */
async function printed(level: CheckLevel, day: string | null, snapshot: Snapshot): Promise<number> {
  let out = "";
  const io = {
    read: async () => JSON.stringify({ level, snapshot }),
    out: (text: string) => (out += text),
    err: () => undefined,
  };
  const code = await runCheck(["design.json", "--json", ...(day === null ? [] : ["--as-at", day])], io);
  if (code !== 0) return -1;
  return JSON.parse(out).findings.filter(({ sentence }: { sentence: string }) => sentence !== "").length;
}

function attempt(work: () => Evaluation, shown: () => string): Evaluation {
  try {
    return work();
  } catch (error) {
    throw new Error(`threw on ${shown()}`, { cause: error });
  }
}

function faults(answer: Evaluation): string[] {
  const subjects = answer.findings.map((found) => `${found.rule} ${found.subject}`);
  return [
    ...answer.findings.flatMap((found) => [
      ...(ids.includes(found.rule) ? [] : [`unknown rule ${found.rule}`]),
      ...(severities.includes(found.severity) ? [] : [`severity of ${found.rule}`]),
      ...(found.subject && found.path && found.message && found.version ? [] : [`empty word in ${found.rule}`]),
      ...(found.fixes.length > 0 ? [] : [`no fix from ${found.rule}`]),
      ...([found.inputs, found.computed, found.thresholds].every(isPlain) ? [] : [`no sum from ${found.rule}`]),
      ...(survivesJson(found) ? [] : [`${found.rule} is lost in JSON`]),
    ]),
    ...answer.notAssessed.flatMap((one) => [
      ...(one.missing.length > 0 && one.missing.every((name) => name in facts)
        ? []
        : [`${one.rule} lacks a fact without words: ${one.missing}`]),
      ...(new Set(one.missing).size === one.missing.length ? [] : [`${one.rule} names a field twice`]),
      ...(subjects.includes(`${one.rule} ${one.subject}`) && !mayBeBoth(one)
        ? [`${one.rule} both found and not assessed`]
        : []),
    ]),
    ...subjects.filter((subject, place) => subjects.indexOf(subject) !== place).map((one) => `twice: ${one}`),
  ];
}

/** Rule 41 has parts that are known and parts that are not; of two applications with one id, one may be known better. */
function mayBeBoth({ rule, subject }: { rule: string; subject: string }): boolean {
  return rule === "closed-circle" || subject.startsWith("application:");
}

function isPlain(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Nothing that JSON turns into something else; a key without a value is as good as no key. */
function survivesJson(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (Array.isArray(value)) return value.every((one) => one !== undefined && survivesJson(one));
  if (typeof value === "object" && value !== null) {
    return Object.values(value).every((one) => one === undefined || survivesJson(one));
  }
  return value === null || typeof value === "string" || typeof value === "boolean";
}
