import { z } from "zod";
import { parseDay } from "../period";

/** The kinds of facts a snapshot is made of. Any may be left out; null means absent. */
export const text = z.string().nullish();
/** A name that a computer gave: a number is as good as its digits. */
export const code = z.preprocess((value) => (typeof value === "number" ? String(value) : value), z.string());
export const id = code.nullish();
export const flag = z.boolean().nullish();
export const amount = z.number().nullish();
export const date = z
  .string()
  .refine((value) => parseDay(value) !== null, { message: "not-a-date" })
  .nullish();
export const monthDay = z
  .string()
  .refine((value) => /^\d{2}-\d{2}$/.test(value) && parseDay(`2000-${value}`) !== null, {
    message: "not-a-month-and-day",
  });
export const texts = z.array(z.string()).nullish();
const flags = z.array(z.boolean()).nullish();
const amounts = z.array(z.number()).nullish();
export const list = <T extends z.ZodType>(item: T) => z.array(item).nullish();
export const exceptions = list(z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()).nullish() }));

const payment = z.object({ due: date, paid: date, amount, trigger: text });
const clause = z.object({ type: text, text, notice_months: amount, reapply_yearly: flag });
const outcome = z.object({ text, author: text, exceptions });

/** What a grant promises and asks in return, or a fund's draft says that its grants will. */
export const terms = {
  start_on: date,
  end_on: date,
  spend_by: date,
  term_months: amount,
  purpose_duration: text,
  funding_type: text,
  year_amounts: amounts,
  year_firm: flags,
  payments: list(payment),
  spend_plan: amounts,
  clauses: list(clause),
  outcomes: list(outcome),
  outcomes_fixed: flag,
  virement_limit_pct: amount,
  move_needs_permission: flag,
  underspend_rule: text,
  is_pilot: flag,
  pilot_decision_on: date,
  pilot_budget_line: text,
  pilot_decider: text,
  is_emergency: flag,
  exceptions,
};

export const template = z.object({ id, name: text, clauses: list(clause), exceptions });
