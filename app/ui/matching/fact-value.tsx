import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { type Field, type FieldValue, fields } from "~/domain/groups/fields";

interface Props {
  field: string;
  value: unknown;
  /** Names of wards by id. */
  wards: Readonly<Record<string, string>>;
}

/** What a group told, in words; a value of another shape than its field has now counts as not told. */
export function FactValue({ field, value, wards }: Props) {
  const { t } = useTranslation("matching");
  const lines = linesOf(t, field, value, wards).filter((line) => line !== "");
  if (lines.length === 0) return <span className="soft">{t("compare.none")}</span>;
  return lines.map((line) => (
    <span key={line} className="fact-line">
      {line}
    </span>
  ));
}

function linesOf(t: TFunction<"matching">, field: string, value: unknown, wards: Props["wards"]): string[] {
  const numbers = told(field, value, "numbers");
  const contact = told(field, value, "contact");
  const costs = told(field, value, "runningCosts");
  const reserves = told(field, value, "reserves");
  const form = told(field, value, "legalForm");
  if (numbers) return [numbers.charity, numbers.company, numbers.other];
  if (contact) return [t(`value.how.${contact.how}`), contact.phone, contact.address, contact.words];
  if (costs) return [t("value.runningCosts", costs)];
  if (reserves) return [t("value.reserves", reserves)];
  if (form) return [t(`value.legalForm.${form}`)];
  return [told(field, value, "work") ?? "", ...(told(field, value, "wards") ?? []).map((id) => wards[id] ?? id)];
}

function told<F extends Field>(field: string, value: unknown, name: F): FieldValue<F> | undefined {
  return field === name ? (fields[name].safeParse(value).data as FieldValue<F> | undefined) : undefined;
}
