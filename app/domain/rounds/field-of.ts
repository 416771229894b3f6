import type { Found } from "../rules/rule";
import type { FieldName } from "./fields";

/** Where each fact of a snapshot is decided in a design. Facts of funder and history have no place there. */
const places: Readonly<Record<string, FieldName>> = {
  opens_on: "opensOn",
  closes_on: "closesOn",
  rolling: "isAlwaysOpen",
  stage: "stage",
  decision_due_on: "decisionOn",
  start_on: "startOn",
  end_on: "termMonths",
  spend_by: "spendBy",
  term_months: "termMonths",
  purpose_duration: "purpose",
  budget_total: "potPence",
  min_award: "leastPence",
  typical_award: "mostPence",
  year_amounts: "uplift",
  year_firm: "committedYears",
  funding_types: "pays",
  overheads_excluded: "overheads",
  overhead_cap_pct: "overheads",
  match_cash_pct: "matchPct",
  match_in_kind_ok: "matchInKind",
  match_before_applying: "matchFirst",
  match_waived_below: "matchWaivedBelowPence",
  payments: "payment",
  spend_plan: "payment",
  move_needs_permission: "moves",
  virement_limit_pct: "moves",
  underspend_rule: "underspend",
  is_pilot: "isPilot",
  pilot_decision_on: "pilotDecisionOn",
  pilot_decider: "pilotDecider",
  pilot_budget_line: "pilotBudgetLine",
  clauses: "clauses",
  outcomes: "outcomes",
  allocation: "allocation",
  guidance_text: "guidance",
  requires_new: "requiresNew",
  continuation_welcome: "continuationWelcome",
  min_income: "leastIncomePence",
  reserves_cap_months: "reservesCapMonths",
  groundwork_ok: "groundwork",
  criteria: "criteria",
  form_visible_before_signup: "formVisible",
  saves_drafts: "savesDrafts",
  eligibility_check: "eligibilityCheck",
  success_rate_published: "oddsPublished",
  success_rate: "applicationsExpected",
  applications_expected: "applicationsExpected",
  extra_partners: "extraPartners",
  is_emergency: "isEmergency",
};

/** The question of the design that a finding is about: where it stands in the form; null: none of them. */
export function fieldOfPath({ path }: Pick<Found, "path">): FieldName | null {
  if (path.startsWith("questions")) return "questions";
  if (path.startsWith("attachments")) return "attachments";
  const name = /^fund\.([a-z_]+)/.exec(path)?.[1] ?? "";
  return places[name] ?? null;
}
