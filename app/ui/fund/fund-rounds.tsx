import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink, Buttons } from "../button";
import { Empty } from "../empty";
import { roundsAddress } from "../groups/addresses";
import { RoundsTable } from "../rounds-list/rounds-table";

interface Props {
  fundId: string;
  rounds: ComponentProps<typeof RoundsTable>["rounds"];
  isOfficer: boolean;
  chosen: string | null;
}

/** The rounds of a fund, and ways to the next. */
export function FundRounds({ fundId, rounds, isOfficer, chosen }: Props) {
  const { t } = useTranslation("fund");
  const begin = (from: "defaults" | "last") => roundsAddress("/new", chosen, { fund: fundId, from });
  return (
    <section className="after-lead" aria-labelledby="rounds">
      <h2 id="rounds">{t("rounds")}</h2>
      {rounds.length > 0 ? (
        <RoundsTable {...{ rounds, chosen }} filter={null} />
      ) : (
        <Empty heading={t("noRounds")} level={3} words={t(isOfficer ? "noRoundsThen" : "noRoundsReader")} />
      )}
      {isOfficer && (
        <Buttons>
          <ButtonLink look="second" to={begin("defaults")}>
            {t("new")}
          </ButtonLink>
          {rounds.length > 0 && (
            <ButtonLink look="second" to={begin("last")}>
              {t("copy")}
            </ButtonLink>
          )}
        </Buttons>
      )}
    </section>
  );
}
