import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseDay } from "~/domain/period";
import { type CheckLevel, type Evaluation, evaluate, type Finding } from "~/domain/rules/evaluate";
import type { Example } from "~/domain/rules/examples/example";
import type { RuleId } from "~/domain/rules/parameters";
import { type Snapshot, snapshotSchema } from "~/domain/rules/snapshot";
import { runCheck } from "../../scripts/perennial/check";

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
 * Runs a rule's situations through `evaluate` and through `perennial check`, and fails when a message or fix of its message file is never reached or one
 * is named that it does not have, when a situation is not valid as a snapshot, or when the same input gives other bytes the second time.
 */
export function ruleTester(id: RuleId, cases: Cases): void {
  const seen = new Set<string>();
  const run = (one: Situation) => look(id, one, seen);
  describe(id, () => {
    for (const example of cases.examples) {
      it(`example ${example.key}: ${example.expect}`, async () => {
        const { finding, missing } = await run({ when: example.key, ...example });
        expect(finding?.severity ?? (missing ? "not_assessed" : "none")).toBe(example.expect);
        if (example.computed) expect(finding?.computed).toMatchObject(example.computed);
      });
    }
    for (const one of cases.quiet) {
      it(`quiet: ${one.when}`, async () => expect(await run(one)).toEqual({ finding: undefined, missing: undefined }));
    }
    for (const one of cases.flags) {
      it(`${one.severity}: ${one.when}`, async () => {
        const { finding } = await run(one);
        expect(finding?.severity).toBe(one.severity);
        if (one.message) expect(finding?.message).toBe(one.message);
        if (one.path) expect(finding?.path).toBe(one.path);
        if (one.subject) expect(finding?.subject).toBe(one.subject);
        if (one.computed) expect(finding?.computed).toMatchObject(one.computed);
      });
    }
    for (const one of cases.missing) {
      it(`not assessed: ${one.when}`, async () => {
        const { finding, missing } = await run(one);
        expect(finding).toBeUndefined();
        expect([...(missing ?? [])].sort()).toEqual([...one.fields].sort());
      });
    }
    it("reaches every message and fix of its message file, and names no other", () => {
      expect([...seen].sort()).toEqual(keysOf(id).sort());
    });
  });
}

async function look(
  id: RuleId,
  one: Situation,
  seen: Set<string>,
): Promise<{ finding?: Finding; missing?: readonly string[] }> {
  const snapshot = snapshotSchema.parse(one.snapshot);
  const asAt = one.asAt ? parseDay(one.asAt) : null;
  const first = evaluate(one.level, snapshot, asAt);
  expect(JSON.stringify(evaluate(one.level, structuredClone(snapshot), asAt))).toBe(JSON.stringify(first));
  await expectSameFromCheck(one, first);
  const finding = first.findings.find((found) => found.rule === id);
  if (finding) {
    seen.add(`sentence.${finding.message}`);
    for (const fix of finding.fixes) seen.add(`fixes.${fix.code}`);
  }
  return { finding, missing: first.notAssessed.find((other) => other.rule === id)?.missing };
}

/** `perennial check --json` says of the same design, written as a file, what `evaluate` says. */
async function expectSameFromCheck({ level, snapshot, asAt }: Situation, { findings, notAssessed }: Evaluation) {
  const printed: string[] = [];
  const args = ["design.json", "--json", ...(asAt ? ["--as-at", asAt] : [])];
  const read = async () => JSON.stringify({ level, snapshot });
  const code = await runCheck(args, { read, out: (text) => printed.push(text), err: expect.unreachable });
  const said = JSON.parse(printed.join(""));
  const facts = ({ rule, subject, severity }: Pick<Finding, "rule" | "subject" | "severity">) => ({
    rule,
    subject,
    severity,
  });
  expect(code).toBe(0);
  expect(said.findings.map(facts)).toEqual(findings.map(facts));
  expect(said.findings.every(({ sentence }: { sentence: string }) => sentence !== "" && !sentence.includes("{{"))).toBe(
    true,
  );
  const lacks = ({ rule, missing }: { rule: string; missing: readonly string[] }) => ({ rule, missing: [...missing] });
  expect(said.notAssessed.map(lacks)).toEqual(notAssessed.map(lacks));
}

function keysOf(id: RuleId): string[] {
  const words = JSON.parse(readFileSync(`app/messages/en/rules/${id}.json`, "utf8"));
  const keys = (part: "sentence" | "fixes") =>
    Object.keys(words[part]).map((key) => `${part}.${key.replace(/_(one|two|few|many|other|zero)$/, "")}`);
  return [...new Set([...keys("sentence"), ...keys("fixes")])];
}
