import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseDay } from "~/domain/period";
import { type CheckLevel, evaluate, type Finding } from "~/domain/rules/evaluate";
import type { Example } from "~/domain/rules/examples/example";
import type { RuleId } from "~/domain/rules/parameters";
import { type Snapshot, snapshotSchema } from "~/domain/rules/snapshot";

interface Situation {
  /** In plain words. */
  when: string;
  level: CheckLevel;
  asAt?: string;
  snapshot: Snapshot;
}

interface Cases {
  examples: readonly Example[];
  /** The rule looks and has nothing to say. */
  quiet: readonly Situation[];
  flags: readonly (Situation & {
    severity: string;
    message?: string;
    path?: string;
    computed?: Record<string, unknown>;
    subject?: string;
  })[];
  /** The named fields were absent and the answer turns on them. */
  missing: readonly (Situation & { fields: readonly string[] })[];
}

/**
 * Runs a rule's situations through `evaluate`, and fails when a message or fix of its message file is never reached or one
 * is named that it does not have, when a situation is not valid as a snapshot, or when the same input gives other bytes the second time.
 */
export function ruleTester(id: RuleId, cases: Cases): void {
  const seen = new Set<string>();
  const run = (one: Situation) => look(id, one, seen);
  describe(id, () => {
    for (const example of cases.examples) {
      it(`example ${example.key}: ${example.expect}`, () => {
        const { finding, missing } = run({ when: example.key, ...example });
        expect(finding?.severity ?? (missing ? "not_assessed" : "none")).toBe(example.expect);
        if (example.computed) expect(finding?.computed).toMatchObject(example.computed);
      });
    }
    for (const one of cases.quiet) {
      it(`quiet: ${one.when}`, () => expect(run(one)).toEqual({ finding: undefined, missing: undefined }));
    }
    for (const one of cases.flags) {
      it(`${one.severity}: ${one.when}`, () => {
        const { finding } = run(one);
        expect(finding?.severity).toBe(one.severity);
        if (one.message) expect(finding?.message).toBe(one.message);
        if (one.path) expect(finding?.path).toBe(one.path);
        if (one.subject) expect(finding?.subject).toBe(one.subject);
        if (one.computed) expect(finding?.computed).toMatchObject(one.computed);
      });
    }
    for (const one of cases.missing) {
      it(`not assessed: ${one.when}`, () => {
        const { finding, missing } = run(one);
        expect(finding).toBeUndefined();
        expect([...(missing ?? [])].sort()).toEqual([...one.fields].sort());
      });
    }
    it("reaches every message and fix of its message file, and names no other", () => {
      expect([...seen].sort()).toEqual(keysOf(id).sort());
    });
  });
}

function look(id: RuleId, one: Situation, seen: Set<string>): { finding?: Finding; missing?: readonly string[] } {
  const snapshot = snapshotSchema.parse(one.snapshot);
  const asAt = one.asAt ? parseDay(one.asAt) : null;
  const first = evaluate(one.level, snapshot, asAt);
  expect(JSON.stringify(evaluate(one.level, structuredClone(snapshot), asAt))).toBe(JSON.stringify(first));
  const finding = first.findings.find((found) => found.rule === id);
  if (finding) {
    seen.add(`sentence.${finding.message}`);
    for (const fix of finding.fixes) seen.add(`fixes.${fix.code}`);
  }
  return { finding, missing: first.notAssessed.find((other) => other.rule === id)?.missing };
}

function keysOf(id: RuleId): string[] {
  const words = JSON.parse(readFileSync(`app/messages/en/rules/${id}.json`, "utf8"));
  const keys = (part: "sentence" | "fixes") =>
    Object.keys(words[part]).map((key) => `${part}.${key.replace(/_(one|two|few|many|other|zero)$/, "")}`);
  return [...new Set([...keys("sentence"), ...keys("fixes")])];
}
