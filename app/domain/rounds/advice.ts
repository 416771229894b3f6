import type { Fix } from "../rules/rule";

/** By rule, the fixes that are done outside the design; what any other does to it, fixes.ts says. */
const advice: Readonly<Record<string, readonly string[]>> = {
  "year-end-rush": ["top_up"],
  "decision-lag": ["delegate", "tell_applicants"],
  "orphan-pilot": ["set_decision"],
  "competitive-waste": ["add_first_stage", "add_eligibility_check", "allocate_by_conversation", "close_when_full"],
  "shut-out-by-size": ["reserve_share"],
  "no-groundwork-money": ["open_line"],
  "change-without-groups": ["open_conversation", "invite_groups", "publish_response"],
  "application-burden": ["short_form", "officer_writes"],
  "payment-in-arrears": ["pay_first"],
  "no-inflation-uplift": ["start_higher", "yearly_look"],
};

/** Whether a fix of a finding is advice: there is no press for it. */
export function isAdvice(rule: string, { code }: Fix): boolean {
  return advice[rule]?.includes(code) ?? false;
}
