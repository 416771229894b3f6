import { z } from "zod";
import { amount, code, date, exceptions, flag, id, list, monthDay, template, terms, text } from "./snapshot-fields";
import { attachment, fund, question } from "./snapshot-fund";

export type { Criterion, FundFacts } from "./snapshot-fund";

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
  budget_total: amount,
  groundwork_budget: amount,
  exceptions,
});

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

const award = z.object({
  id,
  org_id: id,
  title: text,
  ...terms,
  notified_on: date,
  agreed_on: date,
  amount,
  open_round: flag,
  previous_award_id: id,
  renewal_decision: text,
  renewal_decided_on: date,
  weekly_hours: amount,
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

const participation = z.object({
  about: id,
  opened_on: date,
  closed_on: date,
  orgs_taking_part: amount,
  response_published_on: date,
});

/**
 * The facts a rule may look at, by the names of rulebook section 2. Any field may be left out and unknown fields are
 * ignored; null means absent, save where the rulebook gives null a meaning (`overhead_cap_pct`: a fair share, no cap).
 * Money in pence, dates `YYYY-MM-DD`, percentages as numbers in percent (3 means 3%).
 */
export const snapshotSchema = z.object({
  funder: funder.nullish(),
  fund: fund.nullish(),
  questions: list(question),
  attachments: list(attachment),
  applications: list(application),
  award: award.nullish(),
  awards: list(award),
  template: template.nullish(),
  organisation: organisation.nullish(),
  organisations: list(organisation),
  panel: list(panellist),
  notice: z.looseObject({}).nullish(),
  contacts: list(z.looseObject({})),
  leads: list(z.looseObject({})),
  participation: list(participation),
  places: list(z.looseObject({})),
  exceptions,
});

export type Snapshot = z.infer<typeof snapshotSchema>;
export type AwardFacts = z.infer<typeof award>;
export type ApplicationFacts = z.infer<typeof application>;
export type Question = z.infer<typeof question>;
export type Participation = z.infer<typeof participation>;
export type ExceptionFact = { code: string; facts?: Record<string, unknown> | null };
