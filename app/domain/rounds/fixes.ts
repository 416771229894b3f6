import type { Fix } from "../rules/rule";
import type { DoFix, FixGround } from "./do-fix";
import type { Design } from "./fields";
import { fixesOfForm } from "./fixes-form";
import { fixesOfMoney } from "./fixes-money";
import { fixesOfTime } from "./fixes-time";

/** By rule and code. A fix that is not here is advice: what it says is done outside the design. */
const all: Readonly<Record<string, Readonly<Record<string, DoFix>>>> = {
  ...fixesOfTime,
  ...fixesOfMoney,
  ...fixesOfForm,
};

/** Whether one press can do it. */
export function canFix(rule: string, fix: Fix): boolean {
  return Object.hasOwn(all, rule) && Object.hasOwn(all[rule]!, fix.code);
}

/** Codes whose value says what they are about, a row most often: another may have its number by now. Other values are told afresh. */
const aboutCodes = [
  ...["remove_question", "swap_question", "swap_criterion", "remove_clause"],
  ...["drop_question", "drop_attachment", "swap_words", "swap_clause"],
  // What goes is named beside it, for these hours and no others.
  "trim_form",
];

/** Of what a finding offers now, what was pressed; null: it is not offered any more. */
export function stillOffered(offered: readonly Fix[], pressed: Fix): Fix | null {
  const alike = offered.filter(({ code }) => code === pressed.code);
  const same = alike.find(({ value }) => String(value) === String(pressed.value));
  return same ?? (aboutCodes.includes(pressed.code) ? null : (alike[0] ?? null));
}

/** What one press changes; null: nothing, or it is advice. */
export function fixed(design: Design, rule: string, fix: Fix, ground: FixGround): Partial<Design> | null {
  return canFix(rule, fix) ? all[rule]![fix.code]!(design, fix.value, ground) : null;
}
