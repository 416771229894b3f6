import { useTranslation } from "react-i18next";
import { fixed } from "~/domain/rounds/fixes";
import type { Known, Live } from "~/domain/rounds/live";
import { wentBetween } from "~/domain/rounds/went";
import type { Fix } from "~/domain/rules/rule";

interface Props {
  rule: string;
  fix: Fix;
  known: Known;
  live: Pick<Live, "design">;
}

/** Which questions and papers a press would take out, where it takes out what nobody chose one by one. */
export function GoesNote({ rule, fix, known, live: { design } }: Props) {
  const { t } = useTranslation("round-page");
  const wordOf = (key: string) => t(`round-defaults:${key}`);
  const changes = fixed(design, rule, fix, { wordOf, inflationPct: known.terms.inflationPct });
  const gone = (changes && wentBetween(design, { ...design, ...changes })?.gone) ?? [];
  const lists = (["questions", "attachments"] as const).map((list) => {
    const numbers = gone.filter((one) => one.list === list).map(({ number }) => number);
    return numbers.length > 0 && t(`finding.goesOf.${list}`, { numbers: numbers.join(", ") });
  });
  const what = lists.filter(Boolean).join("; ");
  return gone.length > 0 && <p className="small fixes__worse">{t("finding.goes", { count: gone.length, what })}</p>;
}
