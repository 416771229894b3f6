import { percentOf, shareRange } from "../continuity/shares";
import { type Day, isoDay } from "../period";
import { absentIn, allOf, isEmergency, type Listed, listed, liveOn, revenueOf } from "./awards";
import { coreWeight, subjectOf } from "./facts";
import { defineRule, type Facts, type Found, type Outcome, type Severity } from "./rule";
import { below } from "./settle";

type Values = Facts<"restricted-share">["values"];

/** Rulebook 36: little of the money can be used for running the organisation. */
export const restrictedShare = defineRule({
  id: "restricted-share",
  version: "1.0",
  number: 36,
  exceptions: { E7: "down-never-off" },
  check: { portfolio: check },
});

/** How small a share of core money is, in percent. */
export function restrictedShareOf(corePct: number, values: Values): Severity | null {
  return below(corePct, values);
}

function check({ snapshot, asAt, values }: Facts<"restricted-share">): Outcome {
  const subject = subjectOf("funder", snapshot.funder?.id);
  const awards = listed(snapshot.awards);
  if (awards?.length === 0) return null;
  if (!awards || asAt === null)
    return { subject, missing: [...(awards ? [] : ["awards"]), ...(asAt === null ? ["as_at"] : [])] };
  const belongs = (one: Listed) => allOf(liveOn(one, asAt), revenueOf(one), !isEmergency(one));
  const members = awards.filter((one) => belongs(one) !== false);
  const range = shareRange(
    members.map((one) => ({
      value: one.award.amount ?? null,
      least: one.award.funding_type == null ? 0 : coreWeight(one.award.funding_type),
      most: one.award.funding_type == null ? 1 : coreWeight(one.award.funding_type),
      sure: belongs(one) === true,
    })),
  );
  if (!range || restrictedShareOf(range.least, values) !== restrictedShareOf(range.most, values)) {
    const missing = absentIn(members, ["start_on", "end_on", "amount", "funding_type"]);
    return { subject, missing: missing.length > 0 ? missing : ["awards"] };
  }
  const severity = restrictedShareOf(range.known, values);
  const sure = members.filter((one) => belongs(one) === true && one.award.amount != null);
  return severity === null
    ? null
    : found(subject, severity, { core: range.counted, total: range.total, sure, asAt }, values);
}

interface Seen {
  core: number;
  total: number;
  sure: readonly Listed[];
  asAt: Day;
}

function found(subject: string, severity: Severity, { core, total, sure, asAt }: Seen, values: Values): Found {
  const pct = percentOf(core, total);
  const convert = worthConverting(core, total, sure, values.info);
  return {
    subject,
    severity,
    message: core === 0 ? "none" : "share",
    data: { pct },
    path: "awards",
    inputs: {
      as_at: isoDay(asAt),
      awards: sure.length,
      core,
      total,
      convert: convert.map(({ award, place }) => award.id ?? place),
    },
    computed: { share_pct: Number(pct.toFixed(4)), convert: convert.length },
    thresholds: { ...values },
    fixes: [{ code: "convert", value: convert.length }],
  };
}

/** The restricted grants, largest first, that would bring the share up to the mark by a letter of variation. */
function worthConverting(core: number, total: number, sure: readonly Listed[], mark: number): Listed[] {
  const restricted = sure
    .filter(({ award }) => coreWeight(award.funding_type!) < 1)
    .sort((a, b) => b.award.amount! - a.award.amount! || a.place - b.place);
  const convert: Listed[] = [];
  let reached = core;
  for (const one of restricted) {
    if (percentOf(reached, total) >= mark) break;
    reached += one.award.amount! * (1 - coreWeight(one.award.funding_type!));
    convert.push(one);
  }
  return convert;
}
