import type { TFunction } from "i18next";

/** A fact's name in plain words; one that has none yet keeps its own. */
export function fieldName(t: TFunction, name: string): string {
  return t(`checks:field.${name}`, { defaultValue: name.replaceAll("_", " ") });
}

/** A fact as people write it. Its message says whether it is money, a percentage or a count; dates tell themselves. */
export function fieldValue(t: TFunction, name: string, value: unknown): string {
  if (Array.isArray(value)) return listed(t, name, value);
  if (typeof value === "boolean") return t(value ? "checks:value.yes" : "checks:value.no");
  if (typeof value === "number") {
    return t(`checks:value.${name}`, { value, defaultValue: t("checks:value.number", { value }) });
  }
  if (typeof value === "string") return written(t, value);
  return value === null || value === undefined ? t("checks:value.none") : pairs(t, value);
}

function written(t: TFunction, value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return t("checks:value.day", { value });
  if (/^\d{2}-\d{2}$/.test(value)) return t("checks:value.monthDay", { value });
  const [first, last] = /^([\d-]{10})\/([\d-]{10})$/.exec(value)?.slice(1) ?? [];
  if (first && last) return t("checks:value.between", { first: written(t, first), last: written(t, last) });
  return /^\w+$/.test(value) ? t(`checks:word.${value}`, { defaultValue: value }) : value;
}

function listed(t: TFunction, name: string, values: readonly unknown[]): string {
  const [first, last, ...more] = values;
  const isStretch =
    more.length === 0 && [first, last].every((one) => typeof one === "string" && /^\d\d-\d\d$/.test(one));
  if (isStretch) {
    return t("checks:value.between", { first: fieldValue(t, name, first), last: fieldValue(t, name, last) });
  }
  return values.length === 0 ? t("checks:value.none") : values.map((one) => fieldValue(t, name, one)).join("; ");
}

function pairs(t: TFunction, facts: object): string {
  return Object.entries(facts)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => t("checks:value.pair", { name: fieldName(t, name), value: fieldValue(t, name, value) }))
    .join(", ");
}
