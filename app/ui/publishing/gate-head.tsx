import { useTranslation } from "react-i18next";
import { Crumbs } from "../crumbs";
import { roundsAddress } from "../groups/addresses";
import { RoundWays } from "../rounds/round-ways";
import { Tag } from "../tag";

interface Props {
  round: { id: string; name: string };
  fund: { name: string; slug: string };
  published: { isSame: boolean; by: string | null; day: string; time: string } | null;
  withdrawn: object | null;
  chosen: string | null;
}

/** Which round this is, and how what the public sees stands to it. */
export function GateHead({ round, fund, published, withdrawn, chosen }: Props) {
  const { t } = useTranslation("publishing");
  const state = withdrawn ? "withdrawn" : published === null ? "draft" : published.isSame ? "published" : "changed";
  return (
    <>
      <Crumbs
        above={[
          { to: roundsAddress("", chosen), name: t("round-page:crumb") },
          { to: roundsAddress(`/${round.id}/design/length`, chosen), name: round.name },
        ]}
        here={t("crumb")}
      />
      <h1>{t("heading", { round: round.name })}</h1>
      <p className="row soft">
        <Tag>{t(`state.${state}`)}</Tag>
        <span>{t("ofFund", { fund: fund.name })}</span>
        {published && <span>{t("lastPublished", { ...published, by: published.by ?? t("somebody") })}</span>}
        <a href={roundsAddress(`/${round.id}/preview/fund`, chosen)}>{t("preview.see")}</a>
        {published && <a href={`/funds/${fund.slug}`}>{t("seePublic")}</a>}
      </p>
      <RoundWays id={round.id} here="publish" chosen={chosen} />
    </>
  );
}
