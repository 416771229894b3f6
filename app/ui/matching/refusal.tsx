import { useTranslation } from "react-i18next";
import { ErrorSummary } from "../error-summary";
import type { RowShown } from "./cells";

interface Props {
  again: { code: string; faults: Readonly<Record<string, string>> };
  rows: readonly RowShown[];
}

/** Why nothing was matched: each name that no one group has, or what stands in the way of all of it. */
export function Refusal({ again: { code, faults }, rows }: Props) {
  const { t } = useTranslation("matching");
  const byHand = rows.flatMap(({ key }, at) =>
    faults[key] ? [{ id: `hand-${at}`, text: t(`refused.${faults[key]}`) }] : [],
  );
  const errors =
    byHand.length > 0 ? byHand : [{ id: "parts", text: t(`refused.${code === "by-hand" ? "nothing-left" : code}`) }];
  return <ErrorSummary errors={errors} />;
}
