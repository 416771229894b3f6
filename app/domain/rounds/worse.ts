import type { Fix } from "../rules/rule";
import { rank } from "../rules/settle";
import type { RoundCheck } from "./check";
import type { FixGround } from "./do-fix";
import { fixed } from "./fixes";
import { type Known, type Live, liveOf } from "./live";

/** The rules under which a design would be worse once what a finding offers was pressed, in the order of the check. */
export function worsenedBy(
  known: Known,
  { design, check }: Pick<Live, "design" | "check">,
  { rule, fix, ground }: { rule: string; fix: Fix; ground: FixGround },
): string[] {
  const changes = fixed(design, rule, fix, ground);
  if (changes === null) return [];
  return worseThan(check, liveOf(known, { ...design, ...changes }).check).filter((other) => other !== rule);
}

/**
 * The rules that say more against one design than against another. What gave way to a graver finding was as bad as that; what
 * could not be judged before is not worse for being judged.
 */
export function worseThan(was: RoundCheck, is: RoundCheck): string[] {
  const severityIn = (check: RoundCheck, rule: string) =>
    check.findings.find((finding) => finding.rule === rule)?.severity ?? null;
  const before = (rule: string) => severityIn(was, rule) ?? severityIn(was, gaveWay[rule] ?? "");
  const isUnknown = (rule: string) => was.notAssessed.some((one) => one.rule === rule);
  return is.findings
    .filter(({ rule, severity }) => !isUnknown(rule) && rank(severity) > rank(before(rule)))
    .map(({ rule }) => rule);
}

const gaveWay: Readonly<Record<string, string>> = { "short-spend-window": "year-end-rush" };
