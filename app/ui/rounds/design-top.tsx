import { useTranslation } from "react-i18next";
import { ButtonLink } from "../button";
import { Crumbs } from "../crumbs";
import { roundsAddress } from "../groups/addresses";

export interface DesignTopProps {
  round: { id: string; name: string };
  fund: { id: string; name: string };
  chosen: string | null;
}

/** Which round this is, and the ways to what comes of it. */
export function DesignTop({ round: { id, name }, fund, chosen }: DesignTopProps) {
  const { t } = useTranslation("round-page");
  return (
    <>
      <Crumbs
        above={[
          { to: roundsAddress("", chosen), name: t("crumb") },
          { to: roundsAddress(`/funds/${fund.id}`, chosen), name: fund.name },
        ]}
        here={name}
      />
      <div className="design__head">
        <h1>{name}</h1>
        <div className="btns">
          <ButtonLink look="second" to={roundsAddress(`/${id}/preview/fund`, chosen)}>
            {t("publishing:preview.see")}
          </ButtonLink>
          <ButtonLink to={roundsAddress(`/${id}/publish`, chosen)}>{t("toPublish")}</ButtonLink>
        </div>
      </div>
    </>
  );
}
