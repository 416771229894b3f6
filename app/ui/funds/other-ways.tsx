import { useTranslation } from "react-i18next";
import { Card } from "../card";

/** The same fund on paper, by phone, in a calendar, as data. */
export function OtherWays({ slug }: { slug: string }) {
  const { t } = useTranslation("fund-page");
  const ways = [
    ["paper", `/funds/${slug}/paper`],
    ["call", `/call-me?fund=${slug}`],
    ["calendar", "/funds.ics"],
    ["data", `/funds/${slug}.json`],
    ["decide", "/how-we-decide"],
  ];
  return (
    <Card tone="sunken" heading={t("ways.heading")} level={2}>
      <ul>
        {ways.map(([name, to]) => (
          <li key={name}>
            <a href={to}>{t(`ways.${name}`)}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
