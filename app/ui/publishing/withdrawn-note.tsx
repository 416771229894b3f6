import { useTranslation } from "react-i18next";
import { Button } from "../button";
import { roundsAddress } from "../groups/addresses";
import { Note } from "../note";

interface Props {
  withdrawn: { day: string; time: string; why: string };
  roundId: string;
  chosen: string | null;
  canChange: boolean;
}

/** That a round was taken back, with what the public reads of why, and the press that puts it back. */
export function WithdrawnNote({ withdrawn: { why, ...moment }, roundId, chosen, canChange }: Props) {
  const { t } = useTranslation("publishing");
  const back = canChange && (
    <form method="post" action={roundsAddress(`/${roundId}/withdrawal/undoing`, chosen)}>
      <Button look="second">{t("withdrawal.undo")}</Button>
    </form>
  );
  return (
    <Note tone="honey" first={t("withdrawal.since", moment)} actions={back || undefined}>
      {why}
    </Note>
  );
}
