import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { FieldName } from "~/domain/rounds/fields";

interface Props {
  field: FieldName;
  value: unknown;
  /** Of kinds.ts. */
  kind: string;
}

/** A value of a design in words. */
export function ValueShown({ field, value, kind }: Props) {
  const { t } = useTranslation("rounds");
  if (value === null || (Array.isArray(value) && value.length === 0)) return <p className="soft">{t("nothing")}</p>;
  if (kind !== "rows") return <p className="pre">{textOf(t, `fields.${field}`, kind, value)}</p>;
  return (
    <ol>
      {(value as Record<string, unknown>[]).map((row) => (
        <li key={String(row.id)}>{rowText(row)}</li>
      ))}
    </ol>
  );
}

function rowText({ id: _, ...row }: Record<string, unknown>): string {
  return Object.values(row)
    .filter((value) => typeof value === "string" || typeof value === "number")
    .join(" · ");
}

function textOf(t: TFunction, words: string, kind: string, value: unknown): string {
  if (kind === "pence") return t("pounds", { pence: value });
  if (kind === "flag") return t(value ? "yes" : "no");
  if (kind === "day") return t("onDay", { day: value });
  if (kind === "choice") return t(`${words}.options.${value}`);
  if (kind === "choices") return (value as string[]).map((one) => t(`${words}.options.${one}`)).join(", ");
  return String(value);
}
