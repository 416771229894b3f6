import { useContext } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../card";
import { FundLinks } from "./fund-links";

/** The same fund on paper, by phone, in a calendar, as data. */
export function OtherWays({ slug }: { slug: string }) {
  const { t } = useTranslation("fund-page");
  const linkTo = useContext(FundLinks);
  const ways = [
    ["paper", linkTo(slug, "paper")],
    ["call", linkTo(slug, "call")],
    ["calendar", "/funds.ics"],
    ["data", linkTo(slug, "data")],
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
