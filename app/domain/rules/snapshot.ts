import { z } from "zod";
import { parseDay } from "../period";

/**
 * The facts a rule may look at, by the names of rulebook section 2. Any field may be left out and unknown fields are
 * ignored; null means absent, save where the rulebook gives null a meaning (`overhead_cap_pct`: a fair share, no cap).
 * Money in pence, dates `YYYY-MM-DD`, percentages as numbers in percent (3 means 3%).
 */
const text = z.string().nullish();
/** A name that a computer gave: a number is as good as its digits. */
const code = z.preprocess((value) => (typeof value === "number" ? String(value) : value), z.string());
const id = code.nullish();
const flag = z.boolean().nullish();
const amount = z.number().nullish();
const date = z
  .string()
  .refine((value) => parseDay(value) !== null, { message: "not-a-date" })
  .nullish();
const monthDay = z.string().refine((value) => /^\d{2}-\d{2}$/.test(value) && parseDay(`2000-${value}`) !== null, {
  message: "not-a-month-and-day",
});
const texts = z.array(z.string()).nullish();
const amounts = z.array(z.number()).nullish();
const list = <T extends z.ZodType>(item: T) => z.array(item).nullish();
const about = z.record(z.string(), z.unknown()).nullish();
const exceptions = list(z.object({ code: z.string(), facts: about }));

const funder = z.object({
  id,
  name: text,
  fy_start: monthDay.nullish(),
  hourly_rate: amount,
  assumed_inflation: amount,
  dark_days: list(z.tuple([monthDay, monthDay])),
  local_area: text,
  own_budget_change_pct: amount,
  vcs_budget_change_pct: amount,
  exceptions,
});

const criterion = z.object({ text, kind: text, weight: amount });

const fund = z.object({
  id,
  opens_on: date,
  closes_on: date,
  rolling: flag,
  stage: text,
  decision_due_on: date,
  decision_made_on: date,
  start_on: date,
  end_on: date,
  spend_by: date,
  term_months: amount,
  purpose_duration: text,
  budget_total: amount,
  min_award: amount,
  typical_award: amount,
  funding_types: texts,
  funding_type: text,
  overhead_cap_pct: amount,
  overheads_excluded: flag,
  requires_new: flag,
  continuation_welcome: flag,
  match_cash_pct: amount,
  match_in_kind_ok: flag,
  match_before_applying: flag,
  min_income: amount,
  reserves_cap_months: amount,
  groundwork_ok: flag,
  success_rate_published: flag,
  success_rate: amount,
  applications_expected: amount,
  extra_partners: amount,
  ineligible_pct: amount,
  guidance_text: text,
  criteria: list(criterion),
  form_visible_before_signup: flag,
  saves_drafts: flag,
  eligibility_check: flag,
  is_emergency: flag,
  allocation: text,
  last_round_repeat_pct: amount,
  year_amounts: amounts,
  exceptions,
});

const question = z.object({
  text,
  type: text,
  word_limit: amount,
  hard_limit: flag,
  required: flag,
  already_held: flag,
  used_for: text,
  exceptions,
});

const attachment = z.object({ usually_exists: flag });

const application = z.object({
  id,
  org_id: id,
  submitted_on: date,
  eligible: flag,
  outcome: text,
  decided_on: date,
  decision_due_on: date,
  decision_made_on: date,
  reason_sent_on: date,
  reason_is_individual: flag,
  first_time: flag,
  privately_says_existing_work: flag,
  panel_linked: flag,
  exceptions,
});

const payment = z.object({ due: date, paid: date, amount, trigger: text });
const clause = z.object({ type: text, text, notice_months: amount, reapply_yearly: flag });

const award = z.object({
  id,
  org_id: id,
  title: text,
  notified_on: date,
  agreed_on: date,
  start_on: date,
  end_on: date,
  spend_by: date,
  amount,
  term_months: amount,
  year_amounts: amounts,
  year_firm: z.array(z.boolean()).nullish(),
  funding_type: text,
  payments: list(payment),
  spend_plan: amounts,
  clauses: list(clause),
  purpose_duration: text,
  is_emergency: flag,
  open_round: flag,
  previous_award_id: id,
  renewal_decision: text,
  renewal_decided_on: date,
  weekly_hours: amount,
  exceptions,
});

const organisation = z.object({
  id,
  name: text,
  income: amount,
  monthly_core_cost: amount,
  free_reserves_months: amount,
  base_place: text,
  income_from_us: amount,
  exceptions,
});

const panellist = z.object({ member: text, since: date, linked_orgs: list(code), kind: text });

export const snapshotSchema = z.object({
  funder: funder.nullish(),
  fund: fund.nullish(),
  questions: list(question),
  attachments: list(attachment),
  applications: list(application),
  award: award.nullish(),
  awards: list(award),
  organisation: organisation.nullish(),
  panel: list(panellist),
  notice: z.looseObject({}).nullish(),
  contacts: list(z.looseObject({})),
  leads: list(z.looseObject({})),
  participation: list(z.looseObject({})),
  places: list(z.looseObject({})),
  exceptions,
});

export type Snapshot = z.infer<typeof snapshotSchema>;
export type FundFacts = z.infer<typeof fund>;
export type AwardFacts = z.infer<typeof award>;
export type ApplicationFacts = z.infer<typeof application>;
export type Question = z.infer<typeof question>;
export type Criterion = z.infer<typeof criterion>;
export type ExceptionFact = { code: string; facts?: Record<string, unknown> | null };
