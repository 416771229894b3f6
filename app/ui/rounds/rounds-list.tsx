import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { CardTable } from "../card-table";
import { roundsAddress } from "../groups/addresses";

export interface RoundListed {
  id: string;
  name: string;
  fund: { id: string; name: string };
  isPublished: boolean;
  changedOn: string;
  opensOn: string | null;
  closesOn: string | null;
  isAlwaysOpen: boolean;
}

interface Props {
  rounds: readonly RoundListed[];
  /** By round, how many reasons are to be looked at again. */
  again: Readonly<Record<string, number>>;
  chosen: string | null;
}

/** The rounds of a funder, the newest first. */
export function RoundsList({ rounds, again, chosen }: Props) {
  const { t } = useTranslation("rounds-list");
  const columns = ["name", "fund", "state", "dates", "changed"];
  return (
    <CardTable
      caption={t("caption")}
      columns={columns.map((key) => ({ key, name: t(`column.${key}`) }))}
      rows={rounds.map(({ id, name, fund, isPublished, changedOn, ...dates }) => ({
        id,
        cells: {
          name: <a href={roundsAddress(`/${id}/design/length`, chosen)}>{name}</a>,
          fund: fund.name,
          state: (
            <>
              {t(isPublished ? "published" : "draft")}
              {again[id] && (
                <a className="again" href={roundsAddress(`/${id}/reasons`, chosen)}>
                  {t("reasons:lookAgain.count", { count: again[id] })}
                </a>
              )}
            </>
          ),
          dates: datesOf(t, dates),
          changed: t("onDay", { day: changedOn }),
        },
      }))}
    />
  );
}

function datesOf(
  t: TFunction<"rounds-list">,
  { opensOn, closesOn, isAlwaysOpen }: Pick<RoundListed, "opensOn" | "closesOn" | "isAlwaysOpen">,
): string {
  if (isAlwaysOpen) return t("allYear");
  if (opensOn === null && closesOn === null) return t("noDates");
  return t("between", { from: opensOn ?? t("open"), to: closesOn ?? t("open") });
}
