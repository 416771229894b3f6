import { useTranslation } from "react-i18next";
import { roundsAddress } from "../groups/addresses";
import { Note } from "../note";

/** The day of a reason has come: what it was about is open again. */
export function LookAgainNote({ count, roundId, chosen }: { count: number; roundId: string; chosen: string | null }) {
  const { t } = useTranslation("reasons");
  const link = <a href={roundsAddress(`/${roundId}/reasons`, chosen)}>{t("lookAgain.read")}</a>;
  return <Note tone="honey" first={t("lookAgain.count", { count })} actions={link} />;
}
