import { useTranslation } from "react-i18next";
import { type PartName, partNames } from "~/domain/rounds/parts";
import { roundsAddress } from "../groups/addresses";
import { RoundWays } from "./round-ways";

/** The pages about a round, and the parts of its design. */
export function DesignWays({ id, part, chosen }: { id: string; part: PartName; chosen: string | null }) {
  const { t } = useTranslation("round-page");
  return (
    <>
      <RoundWays here="design" {...{ id, chosen }} />
      <nav aria-label={t("parts")}>
        <ol className="views">
          {partNames.map((one) => (
            <li key={one}>
              <a href={roundsAddress(`/${id}/design/${one}`, chosen)} aria-current={one === part ? "step" : undefined}>
                {t(`rounds:part.${one}.name`)}
              </a>
            </li>
          ))}
          <li>
            <a href={roundsAddress(`/${id}/publish`, chosen)}>{t("publishing:step")}</a>
          </li>
        </ol>
      </nav>
    </>
  );
}
