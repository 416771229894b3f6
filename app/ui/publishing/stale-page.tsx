import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { ButtonLink, Buttons } from "../button";
import { roundsAddress } from "../groups/addresses";
import { Page } from "../page";
import { RoundWays } from "../rounds/round-ways";
import { ChangesList } from "./changes-list";

interface Props {
  round: { id: string; name: string };
  chosen: string | null;
  changed: ComponentProps<typeof ChangesList>["changes"];
}

/** It was changed after it was looked at: both versions, and the way on. */
export function StalePage({ round, chosen, changed }: Props) {
  const { t } = useTranslation("publishing");
  return (
    <Page here="rounds">
      <h1>{t("stale.heading", { round: round.name })}</h1>
      <p className="lead">{t("stale.lead")}</p>
      <RoundWays id={round.id} here="publish" chosen={chosen} />
      <section className="card" aria-labelledby="stale">
        <h2 id="stale">{t("stale.both")}</h2>
        {changed.length === 0 && <p>{t("stale.back")}</p>}
        <ChangesList changes={changed} before={t("stale.before")} after={t("stale.after")} />
      </section>
      <Buttons>
        <ButtonLink to={roundsAddress(`/${round.id}/publish`, chosen)}>{t("stale.again")}</ButtonLink>
        <ButtonLink look="second" to={roundsAddress(`/${round.id}/history`, chosen)}>
          {t("stale.history")}
        </ButtonLink>
      </Buttons>
    </Page>
  );
}
