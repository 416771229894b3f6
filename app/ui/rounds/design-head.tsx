import { useTranslation } from "react-i18next";
import { type PartName, partNames } from "~/domain/rounds/parts";
import { Crumbs } from "../crumbs";
import { roundsAddress } from "../groups/addresses";
import { SavedLine } from "../saved-line";
import { Tag } from "../tag";
import { RoundWays } from "./round-ways";

interface Props {
  round: { id: string; name: string; isPublished: boolean; copiedFrom: string | null; day: string; time: string };
  fund: { id: string; name: string };
  part: PartName;
  chosen: string | null;
}

/** Which round this is, how it stands, and the parts of its design. */
export function DesignHead({ round, fund, part, chosen }: Props) {
  const { t } = useTranslation("round-page");
  const { id, name, isPublished, copiedFrom, day, time } = round;
  return (
    <>
      <Crumbs
        above={[
          { to: roundsAddress("", chosen), name: t("crumb") },
          { to: roundsAddress(`/funds/${fund.id}`, chosen), name: fund.name },
        ]}
        here={name}
      />
      <h1>{name}</h1>
      <p className="row soft">
        <Tag>{t(isPublished ? "published" : "draft")}</Tag>
        <SavedLine words={t("savedAt", { day, time })} isDone />
        <span>{t(copiedFrom === null ? "defaults" : "copied")}</span>
      </p>
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
