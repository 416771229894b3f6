import { z } from "zod";
import { amount, date, exceptions, flag, id, list, terms, text, texts } from "./snapshot-fields";

const criterion = z.object({ text, kind: text, weight: amount });

/** A fund or one opening of it, as it is drafted or published. */
export const fund = z.object({
  id,
  ...terms,
  opens_on: date,
  closes_on: date,
  rolling: flag,
  stage: text,
  decision_due_on: date,
  decision_made_on: date,
  budget_total: amount,
  min_award: amount,
  typical_award: amount,
  funding_types: texts,
  overhead_cap_pct: amount,
  overheads_excluded: flag,
  requires_new: flag,
  continuation_welcome: flag,
  match_cash_pct: amount,
  match_in_kind_ok: flag,
  match_before_applying: flag,
  match_waived_below: amount,
  min_income: amount,
  bundles_wards: amount,
  bundles_services: amount,
  subcontract_share_pct: amount,
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
  allocation: text,
  last_round_repeat_pct: amount,
  changes: texts,
  budget_change_pct: amount,
  change_decided_on: date,
  affected_groups: amount,
});

export const question = z.object({
  text,
  type: text,
  word_limit: amount,
  hard_limit: flag,
  required: flag,
  already_held: flag,
  used_for: text,
  exceptions,
});

export const attachment = z.object({ usually_exists: flag, on_public_register: flag });

export type FundFacts = z.infer<typeof fund>;
export type Criterion = z.infer<typeof criterion>;
