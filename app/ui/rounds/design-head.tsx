import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type PartName, partNames } from "~/domain/rounds/parts";
import { ButtonLink } from "../button";
import { Crumbs } from "../crumbs";
import { roundsAddress } from "../groups/addresses";
import { SavedLine } from "../saved-line";
import { Tag } from "../tag";
import type { Saving } from "./live/autosave";
import { RoundWays } from "./round-ways";

interface Props {
  round: { id: string; name: string; isPublished: boolean; copiedFrom: string | null; day: string; time: string };
  fund: { id: string; name: string };
  part: PartName;
  chosen: string | null;
  /** How saving by itself stands, and what takes the last of it back. */
  saving: Saving;
  undo: ReactNode;
}

/** Which round this is, how it stands, and the parts of its design. */
export function DesignHead({ round, fund, part, chosen, saving, undo }: Props) {
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
      <div className="design__head">
        <h1>{name}</h1>
        <div className="btns">
          <ButtonLink look="second" to={roundsAddress(`/${id}/preview/fund`, chosen)}>
            {t("publishing:preview.see")}
          </ButtonLink>
          <ButtonLink to={roundsAddress(`/${id}/publish`, chosen)}>{t("toPublish")}</ButtonLink>
        </div>
      </div>
      <p className="row soft">
        <Tag>{t(isPublished ? "published" : "draft")}</Tag>
        <SavedLine {...savedWords(t, saving, t("savedAt", { day, time }))} />
        {undo}
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

function savedWords(t: TFunction, saving: Saving, before: string): { words: string; isDone: boolean } {
  if (saving.state === "saved") return { words: t("saving.saved", { time: saving.time }), isDone: true };
  if (saving.state === "still") return { words: before, isDone: true };
  const isUnderWay = saving.state === "typing" || saving.state === "saving";
  return { words: t(isUnderWay ? "saving.saving" : `saving.${saving.state}`), isDone: false };
}
