import { addMonths, type Day, isoDay } from "../period";
import { absentIn, awardsOfGroup, everyWay, isDated, type Listed, revenueOf } from "./awards";
import { hasException, subjectOf } from "./facts";
import { defineRule, type Facts, type Found, type Outcome, type Severity } from "./rule";
import { type Serial, worstChain } from "./serial-chains";
import { atLeast } from "./settle";

type Values = Facts<"serial-short-awards">["values"];

/** Rulebook 32: many short awards in a row to one group, where one agreement would have done. */
export const serialShortAwards = defineRule({
  id: "serial-short-awards",
  version: "1.0",
  number: 32,
  exceptions: { E3: "off" },
  check: { organisation: check },
});

/** How serial a chain of short awards is: their number, and the whole months from the first day to the last. */
export function chainOf(chain: { count: number; spanMonths: number }, values: Values): Severity | null {
  if (chain.count >= values.info && chain.spanMonths >= values.seriousSpanMonths) return "serious";
  return atLeast(chain.count, { info: values.info, warn: values.warn, serious: values.serious });
}

function check({ snapshot, asAt, values }: Facts<"serial-short-awards">): Outcome {
  const subject = subjectOf("organisation", snapshot.organisation?.id);
  const all = awardsOfGroup(snapshot);
  if (!all) return { subject, missing: asAt === null ? ["awards", "as_at"] : ["awards"] };
  const within = all.filter(
    (one) => revenueOf(one) !== false && !hasException(one.award, "E3") && touches(one, asAt, values),
  );
  const undated = within.filter((one) => !isDated(one));
  const ways = everyWay(within.filter(isDated), revenueOf)?.map((way) => worstChain(way, values, chainOf)) ?? [];
  const [first] = ways;
  const sameEitherWay = first !== undefined && ways.every((way) => way.severity === first.severity);
  if (!sameEitherWay || undated.some((one) => couldChange(one, ways, undated, values))) {
    const names = sameEitherWay ? [] : absentIn(within, ["funding_type"]);
    return { subject, missing: [...new Set([...names, ...absentIn(undated, ["start_on", "end_on", "funding_type"])])] };
  }
  if (first.severity === null) return null;
  return asAt === null ? { subject, missing: ["as_at"] } : found(subject, first, asAt, snapshot, values);
}

/** Its period may touch the months up to the day, both days included; without a day all awards may. */
function touches({ start, end }: Listed, asAt: Day | null, { lookBackMonths }: Values): boolean {
  if (asAt === null) return true;
  return (start === undefined || start <= asAt) && (end === undefined || end >= addMonths(asAt, -lookBackMonths));
}

/** A short award of unknown days could join a chain, a longer one could break it. */
function couldChange({ award }: Listed, ways: readonly Serial[], undated: readonly Listed[], values: Values): boolean {
  const term = award.term_months;
  const joins = term == null || term <= values.shortMonths;
  const company = undated.length > 1 || ways.some(({ chain }) => chain.length > 0);
  const rises = joins && company && ways.some(({ severity }) => severity !== "serious");
  const breaks = (term == null || term > values.shortMonths) && ways.some(({ severity }) => severity !== null);
  return rises || breaks;
}

function found(
  subject: string,
  { severity, chain, spanMonths }: Serial,
  asAt: Day,
  snapshot: Facts["snapshot"],
  values: Values,
): Found {
  const total = chain.every(({ pence }) => pence !== null) ? chain.reduce((sum, { pence }) => sum + pence!, 0) : null;
  const { id, name } = snapshot.organisation ?? {};
  const applied = snapshot.applications?.filter(({ org_id }) => !org_id || !id || org_id === id).length;
  const aYear = total === null || spanMonths === 0 ? null : Math.round((total * 12) / spanMonths);
  return {
    subject,
    severity: severity!,
    message: "chain",
    data: {
      count: chain.length,
      months: spanMonths,
      ...(name ? { org: name, unnamed: "" } : { unnamed: "Unnamed" }),
      ...(total === null ? { no_total: "None" } : { total, no_total: "" }),
      ...(applied ? { applied, no_applied: "" } : { no_applied: "None" }),
    },
    path: `awards[${chain.at(-1)!.place}].end_on`,
    inputs: {
      as_at: isoDay(asAt),
      awards: chain.map(({ listed, start, end }) => ({
        id: listed.award.id ?? null,
        start_on: isoDay(start),
        end_on: isoDay(end),
      })),
    },
    computed: { awards: chain.length, months: spanMonths, ...(total === null ? {} : { total, a_year: aYear }) },
    thresholds: { ...values },
    fixes: [36, 60].map((value) => ({ code: "one_agreement", value })),
  };
}
