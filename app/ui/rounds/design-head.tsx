import type { TFunction } from "i18next";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PartName } from "~/domain/rounds/parts";
import { SavedLine } from "../saved-line";
import { Tag } from "../tag";
import type { DesignTopProps } from "./design-top";
import type { Saving } from "./live/autosave";
import { later } from "./live/later";

interface Props extends DesignTopProps {
  round: DesignTopProps["round"] & {
    isPublished: boolean;
    isWithdrawn: boolean;
    copiedFrom: string | null;
    day: string;
    time: string;
  };
  part: PartName;
  /** How saving by itself stands, and what takes the last of it back. */
  saving: Saving;
  undo: ReactNode;
}

const TopLater = later(({ DesignTop }) => DesignTop);
const WaysLater = later(({ DesignWays }) => DesignWays);

/** Which round this is, how it stands, and the parts of its design. */
export function DesignHead({ round, fund, part, chosen, saving, undo }: Props) {
  const { t } = useTranslation("round-page");
  const { id, isPublished, isWithdrawn, copiedFrom, day, time } = round;
  return (
    <>
      <TopLater {...{ round, fund, chosen }} />
      <p className="row soft">
        <Tag>{t(isPublished ? "published" : isWithdrawn ? "withdrawn" : "draft")}</Tag>
        <SavedLine {...savedWords(t, saving, t("savedAt", { day, time }))} />
        {undo}
        <span>{t(copiedFrom === null ? "defaults" : "copied")}</span>
      </p>
      <WaysLater {...{ id, part, chosen }} />
    </>
  );
}

function savedWords(t: TFunction, saving: Saving, before: string): { words: string; isDone: boolean } {
  if (saving.state === "saved") return { words: t("saving.saved", { time: saving.time }), isDone: true };
  if (saving.state === "still") return { words: before, isDone: true };
  const isUnderWay = saving.state === "typing" || saving.state === "saving";
  return { words: t(isUnderWay ? "saving.saving" : `saving.${saving.state}`), isDone: false };
}
