import type { TFunction } from "i18next";
import { scales } from "~/domain/checks/scales";
import type { RuleId } from "~/domain/rules/parameters";
import { stepWords } from "./band-words";

/** A threshold in words, such as "Serious: Days to spend it" set at "up to 60 days"; null for one the page knows nothing of. */
export function thresholdWords(t: TFunction, rule: RuleId, name: string, value: number) {
  for (const scale of scales[rule]) {
    const step = scale.steps.find((one) => one.value === name);
    if (!step) continue;
    const level = t(`checks:severity.${step.severity}.word`);
    const measure = t(`checks:scales.${rule}.${scale.key}.heading`);
    const setAt = stepWords(t, scale.unit, step.comparison, value);
    return { what: t("checks:numbers.step", { level, measure }), setAt };
  }
  const what = t(`checks:parameters.${rule}.${name}.what`, { defaultValue: "" });
  return what === "" ? null : { what, setAt: t(`checks:parameters.${rule}.${name}.value`, { count: value }) };
}
