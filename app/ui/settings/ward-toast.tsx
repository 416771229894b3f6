import { useTranslation } from "react-i18next";
import { Toast } from "../toast";
import { settingsAddress } from "./addresses";
import { PostButton } from "./post-button";

interface Props {
  /** The name of a ward that was just taken off; null: none was. */
  ended: string | null;
  /** How many were just added; null: nothing was sent. */
  added: number | null;
  chosen: string | null;
}

/** Says what was just done to the list, and offers to undo it. */
export function WardToast({ ended, added, chosen }: Props) {
  const { t } = useTranslation("groups");
  if (ended !== null) {
    const back = { action: settingsAddress("/wards", chosen), fields: { names: ended }, words: t("wards.undo") };
    return <Toast words={t("wards.ended", { name: ended })} undo={<PostButton {...back} />} />;
  }
  return added === null ? null : <Toast words={t("wards.added", { count: added })} />;
}
