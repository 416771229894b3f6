import type { Found } from "../rules/rule";
import { type FieldName, isField } from "./fields";

/** Where facts of a snapshot are decided whose fields have another name. Facts of funder and history have no place in a design. */
const places: Readonly<Record<string, FieldName>> = {
  rolling: "isAlwaysOpen",
  decision_due_on: "decisionOn",
  end_on: "termMonths",
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
  guidance_text: "guidance",
  min_income: "leastIncomePence",
  groundwork_ok: "groundwork",
  form_visible_before_signup: "formVisible",
  success_rate_published: "oddsPublished",
  success_rate: "applicationsExpected",
};

/** The question of the design that a finding is about: where it stands in the form; null: none of them. */
export function fieldOfPath({ path }: Pick<Found, "path">): FieldName | null {
  if (path.startsWith("questions")) return "questions";
  if (path.startsWith("attachments")) return "attachments";
  const name = /^fund\.([a-z_]+)/.exec(path)?.[1] ?? "";
  const field = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return places[name] ?? (isField(field) ? field : null);
}
