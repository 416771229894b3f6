import { useTranslation } from "react-i18next";
import type { Known, Live } from "~/domain/rounds/live";
import { worsenedBy } from "~/domain/rounds/worse";
import type { Fix } from "~/domain/rules/rule";

interface Props {
  rule: string;
  fix: Fix;
  known: Known;
  live: Pick<Live, "design" | "check">;
}

/** What a press makes worse, said before it is pressed. */
export function WorseNote({ rule, fix, known, live }: Props) {
  const { t } = useTranslation("round-page");
  const wordOf = (key: string) => t(`round-defaults:${key}`);
  const worse = worsenedBy(known, live, { rule, fix, ground: { wordOf, inflationPct: known.terms.inflationPct } });
  if (worse.length === 0) return null;
  const what = worse.map((one) => t("done.quoted", { label: t(`rules/${one}:title`) })).join(", ");
  return <p className="small fixes__worse">{t("finding.worse", { what })}</p>;
}
