import { type Day, days } from "../period";
import { dayIn } from "./facts";
import type { Values } from "./parameters";
import type { Severity } from "./rule";
import { rank } from "./settle";
import type { FundFacts, Participation, Snapshot } from "./snapshot";

/** What could be absent when a change is judged by who was asked; tried at its extremes by the rule. */
export interface Asking {
  /** The day on which the change is decided. */
  decided: Day;
  /** Stands for the first day of a talk that does not say its own. */
  opened: Day;
  /** Stands for how many groups took part in a talk that does not say it. */
  took: number;
  /** How many groups the change affects. */
  affected: number;
}

const EVER = 1e6;

/** All that the answer may turn on; three of them stand for what the talks do not say themselves. */
export interface ChangeFacts extends Record<string, unknown> {
  changes: readonly string[];
  budget_change_pct: number;
  participation: readonly Participation[];
  change_decided_on: Day;
  opened_on: Day;
  orgs_taking_part: number;
  affected_groups: number;
}

/** A talk that leaves nothing to be wished for, whenever the decision falls. */
const perfect: Participation = {
  opened_on: "0001-01-01",
  closed_on: "0002-01-01",
  response_published_on: "0002-01-01",
  orgs_taking_part: Number.MAX_VALUE,
};

/** Values at which an absent fact brings out every answer. */
export const extremes: { [K in keyof ChangeFacts]: readonly ChangeFacts[K][] } = {
  changes: [[], ["closure"]],
  budget_change_pct: [0, 100],
  participation: [[], [perfect]],
  change_decided_on: [-EVER, EVER * 10],
  opened_on: [-EVER, EVER * 10],
  orgs_taking_part: [0, EVER * EVER],
  affected_groups: [1, EVER * EVER],
};

/** The facts about asking, an absent one at an extreme: once the answer is settled it no longer matters which. */
export function askingOf(known: { [K in keyof ChangeFacts]: ChangeFacts[K] | null | undefined }): Asking {
  return {
    decided: known.change_decided_on ?? EVER * 10,
    opened: known.opened_on ?? -EVER,
    took: known.orgs_taking_part ?? 0,
    affected: known.affected_groups ?? 1,
  };
}

/** What is wrong with a talk about a change, in the words of its sentence. */
export type Lack = "notAsked" | "brief" | "noAnswer" | "few";

export const severityOfLack: Record<Lack, Severity> = {
  notAsked: "serious",
  brief: "warn",
  noAnswer: "warn",
  few: "info",
};

const kinds = new Set(["eligibility", "priorities", "closure"]);

/** True when the change is one on which groups have to be asked (rulebook 13). */
export function isChange(
  changes: readonly string[],
  budgetPct: number,
  { budgetChange }: Values<"change-without-groups">,
) {
  return Math.abs(budgetPct) >= budgetChange || changes.some((one) => kinds.has(one));
}

/** The talks about this fund: one that names nothing is about it. Undefined when nothing is told of any. */
export function talksAbout(
  { participation }: Snapshot,
  fund: FundFacts | null | undefined,
): Participation[] | undefined {
  return participation?.filter(({ about }) => !about || !fund?.id || about === fund.id);
}

/** Of those over before the decision, the talk with the least wrong, and what is; without any, groups were not asked. */
export function bestTalk(
  talks: readonly Participation[],
  asking: Asking,
  values: Values<"change-without-groups">,
): { talk?: Participation; lack: Lack | null } {
  const over = talks.filter(({ closed_on }) => (dayIn(closed_on) ?? Number.POSITIVE_INFINITY) < asking.decided);
  const judged = over.map((talk) => ({ talk, lack: lackOf(talk, asking, values) }));
  const weight = (lack: Lack | null) => rank(lack && severityOfLack[lack]);
  return judged.reduce<{ talk?: Participation; lack: Lack | null }>(
    (best, one) => (weight(one.lack) < weight(best.lack) ? one : best),
    { lack: "notAsked" },
  );
}

/** Percent of the groups that a change affects; when it affects none, all of them took part. */
export function partPct(took: number, affected: number): number {
  return affected > 0 ? (100 * took) / affected : 100;
}

function lackOf(talk: Participation, asking: Asking, values: Values<"change-without-groups">): Lack | null {
  const open = days(dayIn(talk.opened_on) ?? asking.opened, dayIn(talk.closed_on)!);
  if (open < values.askedDays) return "brief";
  if (!talk.response_published_on) return "noAnswer";
  return partPct(talk.orgs_taking_part ?? asking.took, asking.affected) < values.tookPart ? "few" : null;
}
