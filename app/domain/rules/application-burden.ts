import { applicationCost, minutesToApply, type QuestionMinutes, questionMinutes } from "./application-hours";
import { trimTo } from "./application-trim";
import { subjectOf } from "./facts";
import { rounded } from "./rounding";
import { defineRule, type Facts, type Fix, type Found, type Outcome, type Severity } from "./rule";
import { atLeast, settle, worst } from "./settle";
import type { Snapshot } from "./snapshot";

type Values = Facts<"application-burden">["values"];

const SHORT_FORM_UNDER_PENCE = 1_000_000;
const COSTLIEST_SHOWN = 5;

/** Rulebook 14: a form that costs a group too much of what it asks for. */
export const applicationBurden = defineRule({
  id: "application-burden",
  version: "1.0",
  number: 14,
  // E12 exempts the questions it is recorded on, which are left out of the sum.
  exceptions: { E4: "off" },
  check: { form: checkForm },
});

/** How heavy a form is: minutes, what they cost in pence, and the usual award over its whole life in pence. */
export function burdenOf(minutes: number, cost: number, award: number, values: Values): Severity | null {
  const tooLong = minutes > values.longHours * 60 && award <= values.longHoursUpToPence;
  return worst(atLeast(shareOf(cost, award), values), tooLong ? "serious" : null);
}

/** Percent, freed of the last trace of binary fractions so that exactly 5% is 5%. */
function shareOf(cost: number, award: number): number {
  return rounded((cost / award) * 100, 9);
}

function checkForm({ snapshot, values }: Facts<"application-burden">): Outcome {
  const subject = subjectOf("form", snapshot.fund?.id);
  const minutes = minutesToApply(snapshot);
  const rate = snapshot.funder?.hourly_rate ?? values.hourlyRatePence;
  const typical = snapshot.fund?.typical_award ?? 0;
  const award = typical > 0 ? typical : undefined;
  const atInfo = (applicationCost(minutes.high, rate) / values.info) * 99;
  const { severity, missing } = settle<{ minutes: number; typical_award: number }>(
    { minutes: minutes.low === minutes.high ? minutes.low : undefined, typical_award: award },
    { minutes: [minutes.low, minutes.high], typical_award: [1, atInfo, Number.MAX_VALUE] },
    (guess) => burdenOf(guess.minutes, applicationCost(guess.minutes, rate), guess.typical_award, values),
  );
  if (missing.length > 0) {
    return { subject, missing: missing.flatMap((name) => (name === "minutes" ? minutes.missing : [name])) };
  }
  return severity === null || award === undefined
    ? null
    : found({ subject, severity, minutes: minutes.low, rate, award }, snapshot, values);
}

interface Burden {
  subject: string;
  severity: Severity;
  minutes: number;
  rate: number;
  award: number;
}

function found({ subject, severity, minutes, rate, award }: Burden, snapshot: Snapshot, values: Values): Found {
  const cost = applicationCost(minutes, rate);
  const share = shareOf(cost, award);
  const answers = questionMinutes(snapshot.questions ?? []);
  const costliest = [...answers].sort((a, b) => b.low - a.low).slice(0, COSTLIEST_SHOWN);
  const assumed = answers.filter((answer) => answer.assumed).map((answer) => answer.place + 1);
  return {
    subject,
    severity,
    message: atLeast(share, values) ? "heavy" : "long",
    data: { count: rounded(minutes / 60, 1), cost: rounded(cost, -2), award, share },
    path: "questions",
    inputs: {
      typical_award: award,
      hourly_rate: rate,
      questions: snapshot.questions?.length ?? null,
      attachments: snapshot.attachments?.length ?? null,
    },
    computed: {
      minutes: rounded(minutes, 4),
      hours: rounded(minutes / 60, 4),
      cost: rounded(cost, 4),
      share_pct: rounded(share, 4),
      costliest: costliest.map(({ place, low }) => ({ question: place + 1, minutes: rounded(low, 4) })),
      assumed_length: assumed,
    },
    thresholds: { info: values.info, warn: values.warn, serious: values.serious, long_hours: values.longHours },
    fixes: [...trimTo(snapshot, { rate, award }, values), ...fixes(costliest, answers, award)],
  };
}

function fixes(costliest: readonly QuestionMinutes[], answers: readonly QuestionMinutes[], award: number): Fix[] {
  const saving = rounded(
    answers.reduce((total, answer) => total + answer.saving, 0),
    0,
  );
  return [
    ...costliest.map(({ place }) => ({ code: "remove_question", value: place + 1 })),
    ...(award < SHORT_FORM_UNDER_PENCE ? [{ code: "short_form", value: SHORT_FORM_UNDER_PENCE }] : []),
    ...(saving > 0 ? [{ code: "guide_lengths", value: saving }] : []),
    { code: "officer_writes" },
  ];
}
