import { useTranslation } from "react-i18next";
import type { Field } from "~/domain/groups/fields";
import { ButtonLink } from "../../button";
import { Toast } from "../../toast";
import { myGroupAddress } from "../addresses";

export const savedHow = ["told", "same", "settled", "confirmed"] as const;

/** What was just done to a story, and to which question. */
export interface Saved {
  how: (typeof savedHow)[number];
  field: Field;
}

/** Says what was saved; what was there before can be brought back. */
export function SavedToast({ saved: { how, field }, chosen }: { saved: Saved; chosen: string | null }) {
  const { t } = useTranslation("groups");
  const earlier = (
    <ButtonLink look="second" small to={myGroupAddress(`/story/${field}/history`, chosen)}>
      {t("saved.undo")}
    </ButtonLink>
  );
  return <Toast words={t(`saved.${how}`, { field: t(`fields.${field}.title`) })} undo={earlier} />;
}
