import type { RuleId } from "../../rules/parameters";
import { type LookingBack, unreadOf } from "../reading";
import { awardAfterStart } from "./award-after-start";
import { cliffConcentration } from "./cliff-concentration";
import { closedCircle } from "./closed-circle";
import { fewLongAwards } from "./few-long-awards";
import { fundingGap } from "./funding-gap";
import { oneYearTerms } from "./one-year-terms";
import { renewalCliff } from "./renewal-cliff";
import { restrictedShare } from "./restricted-share";
import { serialShortAwards } from "./serial-short-awards";
import { shortSpendWindow } from "./short-spend-window";
import { yearEndRush } from "./year-end-rush";

/** What each rule can see in published grants, in rulebook order. A rule whose facts are never published says so. */
export const lookingBack: readonly LookingBack[] = [
  unpublished("short-application-window", ["opens_on", "closes_on"]),
  yearEndRush,
  shortSpendWindow,
  unpublished("decision-lag", ["closes_on", "decision_due_on"]),
  oneYearTerms,
  unpublished("no-core-costs", ["funding_types", "overhead_cap_pct"]),
  unpublished("novelty-demand", ["guidance_text", "criteria", "questions"]),
  unpublished("orphan-pilot", ["is_pilot", "pilot_decision_on"]),
  unpublished("match-funding-burden", ["match_cash_pct"]),
  unpublished("competitive-waste", ["applications_expected", "budget_total"]),
  unpublished("shut-out-by-size", ["min_income", "min_award"]),
  unpublished("no-groundwork-money", ["groundwork_ok"]),
  unpublished("change-without-groups", ["changes", "participation"]),
  unpublished("application-burden", ["questions", "attachments"]),
  unpublished("form-friction", ["form_visible_before_signup", "saves_drafts", "questions"]),
  unpublished("funder-set-outcomes", ["outcomes"]),
  awardAfterStart,
  unpublished("multi-year-in-name-only", ["year_firm", "clauses"]),
  unpublished("payment-in-arrears", ["payments", "spend_plan"]),
  unpublished("savings-penalty", ["underspend_rule"]),
  unpublished("no-inflation-uplift", ["year_amounts"]),
  unpublished("tight-budget-lines", ["virement_limit_pct"]),
  unpublished("campaign-gag", ["clauses"]),
  renewalCliff,
  serialShortAwards,
  fundingGap,
  restrictedShare,
  fewLongAwards,
  cliffConcentration,
  closedCircle,
];

/** 360Giving has no field for what the rule needs. */
function unpublished(rule: RuleId, missing: readonly string[]): LookingBack {
  return (history) => ({ see: () => undefined, close: () => unreadOf(rule, missing, history.places.length) });
}
