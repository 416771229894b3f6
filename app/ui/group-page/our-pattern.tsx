import { useTranslation } from "react-i18next";
import { Card } from "../card";

interface Props {
  pattern: {
    since: string | null;
    fundedUntil: string | null;
    pauses: readonly { from: string; until: string; days: number }[];
    yearlyInARow: number;
  };
  today: string;
}

/** How a funder's own money came over the years: plain facts about the funder. */
export function OurPattern({ pattern: { since, fundedUntil, pauses, yearlyInARow }, today }: Props) {
  const { t } = useTranslation("group-page");
  const ends = fundedUntil !== null && fundedUntil < today ? "pattern.ended" : "pattern.until";
  return (
    <Card heading={t("pattern.heading")} level={2} tone="sunken">
      <p className="soft">{t("pattern.about")}</p>
      <ul>
        {since !== null && <li>{t("pattern.since", { day: since })}</li>}
        {yearlyInARow > 1 && <li>{t("pattern.inARow", { count: yearlyInARow })}</li>}
        {pauses.map(({ from, until, days }) => (
          <li key={from}>{t("pattern.pause", { count: days, from, until })}</li>
        ))}
        <li>{fundedUntil === null ? t("pattern.noEnd") : t(ends, { day: fundedUntil })}</li>
      </ul>
    </Card>
  );
}
