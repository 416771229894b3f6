import type { Day } from "../period";
import { type Finding, type Judgement, judgeBy } from "../rules/judging";
import { designBook, designRules } from "../rules/of-design";
import type { Overrides } from "../rules/parameters";
import { rank } from "../rules/settle";
import type { ExceptionFact, Snapshot } from "../rules/snapshot";
import { type About, aboutOf, isWithin } from "./about";

/** A finding that is kept: by whom it was said, until when, and whether a second person agreed where one is needed. */
export interface Kept {
  ruleId: string;
  severity: Finding["severity"];
  /** What of the finding was said yes to. */
  about: About;
  /** It counts: nobody else needs to agree, or they did. */
  isAgreed: boolean;
  /** `YYYY-MM-DD`: from then on it is open again. */
  reviewOn: string;
  /** The fact of the rulebook that makes it fair; null or absent: a reason in words. */
  exception?: ExceptionFact | null;
}

/** A finding with what of it can be said yes to. */
interface Told extends Finding {
  about: About;
}

/** A finding and whether it stands open, is kept for a reason, or waits for a second person to agree to that. */
export interface Judged extends Told {
  state: "open" | "justified" | "asked";
  /** It was kept, and is about something else now: the reason is to be given again. */
  isChanged?: true;
}

/** What the check says of a round: what it found, the worst first, what it could not judge, and how many checks found nothing. */
export interface RoundCheck {
  findings: Judged[];
  notAssessed: Judgement["notAssessed"];
  /** Ids of rules that looked and had nothing to say. */
  passed: string[];
}

/**
 * Judges the design and the form of a round. A finding that is kept stays in the list, as kept, until its day has come, it
 * has become more serious than what was kept, or it says or quotes what was not there to be agreed to (`isWithin`): then a serious
 * one waits for the second person again. An exception counts for the rule it was kept for and no other: whoever agreed to
 * it agreed to that.
 */
export function checkRound(
  snapshot: Snapshot,
  asAt: { day: Day; iso: string },
  { kept = [], overrides = {}, ruleIds }: { kept?: readonly Kept[]; overrides?: Overrides; ruleIds: readonly string[] },
): RoundCheck {
  const plain = judgedBy(snapshot, asAt.day, overrides);
  const found = worstOfEach(
    worstOfEach(plain.findings).flatMap((finding) => {
      const facts = counting(finding, kept, asAt.iso).flatMap(({ isAgreed, exception }) =>
        isAgreed && exception ? [exception] : [],
      );
      return facts.length === 0 ? [finding] : excepted(finding, withFacts(snapshot, facts), asAt.day, overrides);
    }),
  );
  const unknown = onceEach(plain.notAssessed.filter((one) => !isAnswered(one, snapshot)));
  const spoken = new Set<string>([...found, ...unknown].map(({ rule }) => rule));
  const yielding = designRules
    .filter(({ yieldsTo }) => yieldsTo !== undefined && spoken.has(yieldsTo))
    .map(({ id }) => id);
  return {
    findings: found.map((finding) => ({ ...finding, ...stateOf(finding, kept, asAt.iso) })),
    notAssessed: unknown.filter(({ rule }) => !found.some((one) => one.rule === rule)),
    passed: ruleIds.filter((id) => !spoken.has(id) && !yielding.includes(id as (typeof yielding)[number])),
  };
}

/** What the rules of the design and of its form say. */
function judgedBy(
  snapshot: Snapshot,
  day: Day,
  overrides: Overrides,
): Pick<Judgement, "notAssessed"> & { findings: Told[] } {
  const judged = { snapshot, asAt: day, overrides };
  const [design, form] = [judgeBy(designBook, "round", judged), judgeBy(designBook, "form", judged)];
  return {
    findings: [...design.findings, ...form.findings].map((one) => ({ ...one, about: aboutOf(one, snapshot) })),
    notAssessed: [...design.notAssessed, ...form.notAssessed],
  };
}

/** What is left of a finding under its exceptions, and of the rules that had given way to it. */
function excepted({ rule }: Finding, snapshot: Snapshot, day: Day, overrides: Overrides): Told[] {
  const gaveWay = designRules.filter(({ yieldsTo }) => yieldsTo === rule).map(({ id }) => id);
  return judgedBy(snapshot, day, overrides).findings.filter((one) => one.rule === rule || gaveWay.includes(one.rule));
}

function withFacts(snapshot: Snapshot, facts: readonly ExceptionFact[]): Snapshot {
  const { fund } = snapshot;
  return { ...snapshot, fund: { ...fund, exceptions: [...(fund?.exceptions ?? []), ...facts] } };
}

type Unknown = Judgement["notAssessed"][number];

/** Money that groups keep or carry on needs no last day to spend it: that is an answer, though no day is said. */
function isAnswered({ missing }: Unknown, { fund }: Snapshot): boolean {
  const isKept = fund?.underspend_rule === "keep" || fund?.underspend_rule === "carry";
  return isKept && fund?.spend_by == null && missing.includes("spend_by");
}

/** A rule that lacks facts of the design and of the form is told once, with all of them. */
function onceEach(unknown: readonly Unknown[]): Unknown[] {
  const all = new Map<string, Unknown>();
  for (const one of unknown) {
    const missing = [...(all.get(one.rule)?.missing ?? []), ...one.missing];
    all.set(one.rule, { ...(all.get(one.rule) ?? one), missing: [...new Set(missing)] });
  }
  return [...all.values()];
}

/** A rule that judges both the design and its form is shown once, as bad as it is; the worst first, else by the rulebook. */
function worstOfEach(findings: readonly Told[]): Told[] {
  const worst = new Map<string, Told>();
  for (const one of findings) {
    const other = worst.get(one.rule);
    if (!other || rank(one.severity) > rank(other.severity)) worst.set(one.rule, one);
  }
  return [...worst.values()].sort((one, other) => rank(other.severity) - rank(one.severity));
}

function stateOf(finding: Told, kept: readonly Kept[], today: string): Pick<Judged, "state" | "isChanged"> {
  const reasons = counting(finding, kept, today);
  if (reasons.some(({ isAgreed }) => isAgreed)) return { state: "justified" };
  if (reasons.length > 0) return { state: "asked" };
  if (standing(finding, kept, today).length === 0) return { state: "open" };
  return { state: finding.severity === "serious" ? "asked" : "open", isChanged: true };
}

/** The reasons for which a finding is kept: of those that stand, those that were given for what is found now. */
function counting(finding: Told, kept: readonly Kept[], today: string): Kept[] {
  return standing(finding, kept, today).filter(({ about }) => isWithin(finding.about, about));
}

/** The reasons given for a finding that is no worse now, until their day. */
function standing({ rule, severity }: Told, kept: readonly Kept[], today: string): Kept[] {
  return kept.filter((one) => one.ruleId === rule && one.reviewOn > today && rank(one.severity) >= rank(severity));
}
