import type { Fix } from "../rules/rule";
import type { DoFix } from "./do-fix";

/** By rule, what one press can do; fixes.ts says how. Any other fix is advice: what it says is done outside the design. */
const pressable = {
  "short-application-window": ["close_later", "open_all_year", "add_first_stage"],
  "year-end-rush": ["extend_spend_by", "carry_forward", "pay_as_core"],
  "short-spend-window": ["extend_spend_by", "remove_spend_by"],
  "decision-lag": ["add_meeting"],
  "one-year-terms": ["make_36", "make_60"],
  "orphan-pilot": ["fund_three_years"],
  "multi-year-in-name-only": ["all_firm", "conversation", "set_notice"],
  "no-core-costs": ["allow_unrestricted", "allow_running_costs", "fair_share"],
  "match-funding-burden": ["accept_in_kind", "waive_small", "offer_first"],
  "competitive-waste": ["publish_odds"],
  "shut-out-by-size": ["lower_floor", "split_awards"],
  "no-groundwork-money": ["allow_groundwork"],
  "payment-in-arrears": ["pay_quarterly", "pay_yearly"],
  "savings-penalty": ["roll_on", "keep_as_reserves", "lift_reserves_test"],
  "no-inflation-uplift": ["add_uplift"],
  "tight-budget-lines": ["free_move", "unrestricted"],
  "novelty-demand": [
    ...(["swap_words", "drop_requirement", "remove_words"] as const),
    ...(["swap_criterion", "swap_question", "soften_guidance", "add_welcome"] as const),
  ],
  "application-burden": ["drop_question", "drop_attachment", "remove_question", "guide_lengths"],
  "form-friction": ["prefill", "remove_unused", "publish_questions"],
  "funder-set-outcomes": ["own_outcomes", "ask_one_question"],
  "campaign-gag": ["swap_clause", "remove_clause", "insert_freedom"],
} as const;

type Pressable = typeof pressable;

/** How each of them is done. */
export type Fixes = { readonly [Rule in keyof Pressable]: Readonly<Record<Pressable[Rule][number], DoFix>> };

/** Whether one press can do it. */
export function canFix(rule: string, { code }: Fix): boolean {
  return Object.hasOwn(pressable, rule) && (pressable[rule as keyof Pressable] as readonly string[]).includes(code);
}
