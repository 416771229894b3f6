import { isoDay } from "../period";
import { cashGapOf, firstPayment, type Income, inAdvance, type Schedule, scheduleOf, withFirst } from "./cash-gap";
import { rounded } from "./rounding";
import { defineRule, type Facts, type Fix, type Found, type Outcome, type Severity } from "./rule";
import { above, settle, worst } from "./settle";
import type { Snapshot } from "./snapshot";
import { type TermsIn, termsIn } from "./terms";

type Values = Facts<"payment-in-arrears">["values"];

/** Rulebook 19: the group pays out first and is paid later. */
export const paymentInArrears = defineRule({
  id: "payment-in-arrears",
  version: "1.0",
  number: 19,
  exceptions: { E2: "off-with-quote", E13: "off" },
  check: { grant: (facts) => judged("award", facts), fund: (facts) => judged("fund", facts) },
});

/** How many months of costs the group carries; more than its reserves can bear is serious. */
export function carriedOf(months: number, reserves: number, { info, warn, serious }: Values): Severity | null {
  return months > reserves ? "serious" : above(months, { info, warn, serious });
}

/** How many days the first payment comes after signing. */
export function firstPaymentOf(waited: number, { firstInfo, firstWarn }: Values): Severity | null {
  return above(waited, { info: firstInfo, warn: firstWarn });
}

const ENDLESS = 1e9;

/** A fund's draft has no group and no signing yet: it is judged by its schedule alone. */
function judged(place: TermsIn, { snapshot, values }: Facts<"payment-in-arrears">): Outcome {
  const { facts, subject } = termsIn(snapshot, place);
  const schedule = scheduleOf(facts);
  const lacking = "missing" in schedule ? schedule.missing : [];
  const known = "missing" in schedule ? undefined : schedule;
  const reserves = place === "fund" ? ENDLESS : snapshot.organisation?.free_reserves_months;
  const first = firstPayment(snapshot, place);
  const { severity, missing } = settle<Record<"schedule" | "reserves" | "first", number>>(
    {
      schedule: known && cashGapOf(known).months,
      reserves: reserves == null ? undefined : Math.max(reserves, 0),
      first: first.waited,
    },
    { schedule: [0, values.warn, ENDLESS], reserves: [0, ENDLESS], first: [0, ENDLESS] },
    (one) => worst(carriedOf(one.schedule, one.reserves, values), firstPaymentOf(one.first, values)),
  );
  const names = { schedule: lacking, reserves: ["free_reserves_months"], first: first.missing };
  const unsaid = missing.flatMap((name) => names[name as keyof typeof names]);
  if (unsaid.length > 0) return { subject, missing: [...new Set(unsaid)] };
  if (severity === null || !known) return null;
  return found({ subject, severity, place, schedule: known, reserves, first }, snapshot, values);
}

interface Judgement {
  subject: string;
  severity: Severity;
  place: TermsIn;
  schedule: Schedule;
  reserves: number | null | undefined;
  first: { waited?: number };
}

function found({ subject, severity, place, schedule, reserves, first }: Judgement, snapshot: Snapshot, values: Values) {
  const { months, lowest } = cashGapOf(schedule);
  const beyond = place === "award" && reserves != null && months > Math.max(reserves, 0);
  const carries = carriedOf(months, ENDLESS, values) === severity;
  const message = carries ? "carries" : beyond ? "beyond" : "late";
  return {
    subject,
    severity,
    message,
    data: { count: message === "late" ? (first.waited ?? 0) : rounded(months, 1), reserves: reserves ?? null },
    path: `${place}.payments`,
    inputs: {
      start_on: snapshot[place]?.start_on ?? null,
      spend_plan: schedule.plan,
      payments: schedule.income.map(({ on, amount }) => ({ due: isoDay(on), amount })),
      ...(place === "award"
        ? { free_reserves_months: reserves ?? null, agreed_on: snapshot.award?.agreed_on ?? null }
        : {}),
    },
    computed: {
      months_carried: rounded(months, 4),
      lowest: rounded(lowest, 4),
      ...(place === "award" && first.waited !== undefined ? { first_payment_days: first.waited } : {}),
    },
    thresholds: { ...values },
    fixes: fixes(schedule, months),
  } satisfies Found;
}

const QUARTER = 3;
const YEAR = 12;
const FIRST_SHARE = 0.25;

/** Each with the months that the group would then carry. */
function fixes({ start, plan, income }: Schedule, now: number): Fix[] {
  const then = (paid: readonly Income[]) => rounded(cashGapOf({ start, plan, income: paid }).months, 1);
  const onSigning = then(withFirst(start, income, FIRST_SHARE));
  return [
    { code: "pay_quarterly", value: then(inAdvance(start, plan, QUARTER)) },
    { code: "pay_yearly", value: then(inAdvance(start, plan, YEAR)) },
    ...(income.length > 0 && onSigning < now ? [{ code: "pay_first", value: onSigning }] : []),
  ];
}
