import { type Day, days, isoDay } from "../period";
import {
  askingOf,
  bestTalk,
  type ChangeFacts,
  extremes,
  isChange,
  type Lack,
  partPct,
  severityOfLack,
  talksAbout,
} from "./asking-facts";
import { dayIn, subjectOf } from "./facts";
import { rounded } from "./rounding";
import { defineRule, type Facts, type Fix, type Found, type Outcome, type Severity } from "./rule";
import { settle } from "./settle";
import type { FundFacts, Participation } from "./snapshot";

type Values = Facts<"change-without-groups">["values"];

/** Rulebook 13: a fund is cut, closed or turned to something else, and the groups it touches were not asked in time. */
export const changeWithoutGroups = defineRule({
  id: "change-without-groups",
  version: "1.0",
  number: 13,
  exceptions: { E1: "off", E9: "off" },
  check: { fund: checkFund },
});

function checkFund({ snapshot, asAt, values }: Facts<"change-without-groups">): Outcome {
  const { fund } = snapshot;
  const subject = subjectOf("fund", fund?.id);
  const talks = talksAbout(snapshot, fund);
  const every = (name: "opened_on" | "orgs_taking_part") =>
    talks?.every((talk) => talk[name] != null) ? 0 : undefined;
  const known = {
    changes: fund?.changes,
    budget_change_pct: fund?.budget_change_pct,
    participation: talks,
    change_decided_on: dayIn(fund?.change_decided_on),
    opened_on: every("opened_on"),
    orgs_taking_part: every("orgs_taking_part"),
    affected_groups: fund?.affected_groups,
  };
  const { severity, missing } = settle<ChangeFacts>(known, extremes, (one) => judge(one, values));
  if (missing.length > 0) return { subject, missing };
  const { talk, lack } = bestTalk(talks ?? [], askingOf(known), values);
  const place = talk ? snapshot.participation!.indexOf(talk) : 0;
  return severity === null || !lack ? null : found(subject, { talk, lack, place }, fund!, asAt, values);
}

function judge(known: ChangeFacts, values: Values): Severity | null {
  if (!isChange(known.changes, known.budget_change_pct, values)) return null;
  const { lack } = bestTalk(known.participation, askingOf(known), values);
  return lack && severityOfLack[lack];
}

const facts: Record<Lack, keyof Participation | ""> = {
  notAsked: "",
  brief: "closed_on",
  noAnswer: "response_published_on",
  few: "orgs_taking_part",
};

interface Best {
  talk?: Participation;
  lack: Lack;
  place: number;
}

function found(subject: string, { talk, lack, place }: Best, fund: FundFacts, asAt: Day | null, values: Values): Found {
  const { changes, budget_change_pct, change_decided_on, affected_groups: affected } = fund;
  const [opened, closed] = [dayIn(talk?.opened_on), dayIn(talk?.closed_on)];
  const open = opened === undefined || closed === undefined ? undefined : days(opened, closed);
  const took = talk?.orgs_taking_part;
  const part = took != null && affected != null ? rounded(partPct(took, affected), 4) : undefined;
  return {
    subject,
    severity: severityOfLack[lack],
    message: lack,
    data: { count: open ?? null, took: took ?? null, of: affected ?? null },
    path: talk ? `participation[${place}].${facts[lack]}` : "participation",
    inputs: {
      changes: changes ?? null,
      budget_change_pct: budget_change_pct ?? null,
      change_decided_on: change_decided_on ?? null,
      opened_on: talk?.opened_on ?? null,
      closed_on: talk?.closed_on ?? null,
      response_published_on: talk?.response_published_on ?? null,
      orgs_taking_part: took ?? null,
      affected_groups: affected ?? null,
    },
    computed: { ...(open === undefined ? {} : { days: open }), ...(part === undefined ? {} : { took_part_pct: part }) },
    thresholds: { ...values },
    fixes: fixes(lack, affected, opened, asAt, values),
  };
}

/** Twelve weeks from the day it is judged on; where no day is given, from the day the talk opened. */
function fixes(
  lack: Lack,
  affected: number | null | undefined,
  opened: Day | undefined,
  asAt: Day | null,
  values: Values,
): Fix[] {
  const from = asAt ?? opened;
  const asks = lack === "notAsked" || lack === "brief";
  return [
    ...(asks && from !== undefined ? [{ code: "open_conversation", value: isoDay(from + values.askedDays) }] : []),
    ...(lack !== "noAnswer" && affected != null && affected > 0 ? [{ code: "invite_groups", value: affected }] : []),
    ...(lack === "few" ? [] : [{ code: "publish_response" }]),
  ];
}
