import { subjectOf } from "./facts";
import { type Demand, demandsOf } from "./novelty-demands";
import { welcomesExisting } from "./novelty-words";
import { defineRule, type Facts, type Fix, type Found, type Outcome, type Severity } from "./rule";
import { oneDown, rank, worst } from "./settle";
import type { Snapshot } from "./snapshot";

type Values = Facts<"novelty-demand">["values"];

/** Rulebook 7: a design that asks for something new, so that steady work has to dress up or stay away. */
export const noveltyDemand = defineRule({
  id: "novelty-demand",
  version: "1.0",
  number: 7,
  exceptions: { E10: "down" },
  check: { fund: (facts) => judged("fund", facts), form: (facts) => judged("form", facts) },
});

/** The grave demands first; those whose absent facts could still make it graver leave the answer open. */
function judged(level: "fund" | "form", { snapshot, values }: Facts<"novelty-demand">): Outcome {
  const { fund } = snapshot;
  const subject = subjectOf(level, fund?.id);
  const demands = demandsOf(snapshot, level, values);
  const asked = worst(...demands.map((demand) => demand.low));
  const open = demands.filter((demand) => rank(demand.high) > rank(asked)).flatMap((demand) => demand.missing ?? []);
  const printed = welcomesExisting(fund?.guidance_text ?? "", values.welcomeWithinWords);
  if (asked && printed && fund?.continuation_welcome == null) open.push("continuation_welcome");
  if (open.length > 0) return { subject, missing: [...new Set(open)] };
  const welcome = printed && fund?.continuation_welcome === true;
  const severity = welcome ? oneDown(asked) : asked;
  return severity === null ? null : found({ subject, severity, asked: asked!, welcome }, demands, snapshot, values);
}

interface Judgement {
  subject: string;
  severity: Severity;
  /** Before a printed welcome took it one level down. */
  asked: Severity;
  welcome: boolean;
}

function found(judgement: Judgement, demands: readonly Demand[], { fund }: Snapshot, values: Values): Found {
  const { subject, severity, asked, welcome } = judgement;
  const seen = demands.filter((demand) => demand.low !== null);
  const main = seen.find((demand) => demand.low === asked)!;
  return {
    subject,
    severity,
    message: main.by,
    data: main.quotes[0] === undefined ? {} : { quote: main.quotes[0] },
    path: main.path,
    inputs: { requires_new: fund?.requires_new ?? null, continuation_welcome: fund?.continuation_welcome ?? null },
    computed: {
      hits: seen.flatMap(({ path, quotes }) => quotes.map((quote) => ({ path, quote }))),
      welcome_printed: welcome,
    },
    thresholds: { scored_weight: values.scoredWeight, guidance_hits: values.guidanceHits },
    fixes: [...fixesFor(seen), ...(welcome ? [] : [{ code: "add_welcome" }])],
  };
}

const fixes: Record<Demand["by"], string> = {
  requires: "drop_requirement",
  shutsOut: "remove_words",
  criterion: "swap_criterion",
  question: "swap_question",
  guidance: "soften_guidance",
};

/** One press for each question and criterion, by its number in the form; one for all the rest of a kind. */
function fixesFor(seen: readonly Demand[]): Fix[] {
  const all = seen.map(({ by, path }) => {
    const place = /\[(\d+)\]/.exec(path)?.[1];
    const numbered = place !== undefined && by !== "shutsOut";
    return { code: fixes[by], ...(numbered ? { value: Number(place) + 1 } : {}) };
  });
  return all.filter((fix, at) => all.findIndex((other) => other.code === fix.code && other.value === fix.value) === at);
}
