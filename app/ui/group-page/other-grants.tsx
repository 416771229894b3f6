import { useTranslation } from "react-i18next";
import { moneyIn } from "../awards/money-in";
import { CardTable } from "../card-table";

interface Props {
  grants: readonly { funder: string; title: string; day: string | null; currency: string; pence: number | null }[];
}

/** What other funders published about a group, apart from the funder's own. Nothing where there is none. */
export function OtherGrants({ grants }: Props) {
  const { t } = useTranslation("group-page");
  if (grants.length === 0) return null;
  return (
    <section aria-labelledby="others">
      <h2 id="others">{t("others.heading")}</h2>
      <p className="soft">{t("others.lead")}</p>
      <CardTable
        caption={t("others.caption")}
        columns={["funder", "title", "day", "money"].map((key) => ({
          ...{ key, name: t(`others.${key}`), isNumber: key === "money" },
        }))}
        rows={grants.map(({ funder, title, day, currency, pence }, place) => ({
          id: String(place),
          cells: {
            funder,
            title: title || t("grants.untitled"),
            day: day === null ? t("grants.noDay") : t("day", { day }),
            money: moneyIn(t, currency, pence),
          },
        }))}
      />
    </section>
  );
}
