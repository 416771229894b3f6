import type { TFunction } from "i18next";
import type { Band, Edge } from "~/domain/checks/bands";
import type { Comparison, Scale, Unit } from "~/domain/checks/scales";

/** "over 60, up to 90 days": a band in words. The quiet band may have words of its own, such as "no gap". */
export function bandWords(t: TFunction, rule: string, scale: Scale, { severity, low, high }: Band): string {
  const own = severity === null && t(`checks:scales.${rule}.${scale.key}.clear`, { defaultValue: "" });
  if (own) return own;
  if (low && high) return between(t, scale.unit, low, high);
  if (low) return stepWords(t, scale.unit, low.included ? "atLeast" : "above", low.at);
  if (high) return stepWords(t, scale.unit, high.included ? "atMost" : "below", high.at);
  return "";
}

/** "up to 60 days": what one threshold means by itself. */
export function stepWords(t: TFunction, unit: Unit, comparison: Comparison, at: number): string {
  if (at === 0 && comparison === "above") return t("checks:band.any");
  return t(`checks:band.${comparison}`, { amount: amountWords(t, unit, at) });
}

/** "60 days", "9.5%"; `bare` is the number alone. */
export function amountWords(t: TFunction, unit: Unit | "bare", at: number): string {
  return t(`checks:unit.${unit}`, { count: at, amount: at });
}

function between(t: TFunction, unit: Unit, low: Edge, high: Edge): string {
  if (low.at === 0 && !low.included) return stepWords(t, unit, high.included ? "atMost" : "below", high.at);
  const kind = `${low.included ? "from" : "above"}${high.included ? "AtMost" : "Below"}`;
  const amounts = {
    low: amountWords(t, unit === "percent" ? unit : "bare", low.at),
    high: amountWords(t, unit, high.at),
  };
  return t(`checks:band.${kind}`, amounts);
}
