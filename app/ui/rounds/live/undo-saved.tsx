import { useTranslation } from "react-i18next";
import { Button } from "../../button";
import { roundsAddress } from "../../groups/addresses";
import type { Saving } from "./autosave";

interface Props {
  saving: Saving;
  roundId: string;
  part: string;
  tab: string;
  chosen: string | null;
}

/** Takes back what was last saved by itself. */
export function UndoSaved({ saving, roundId, part, tab, chosen }: Props) {
  const { t } = useTranslation("round-page");
  if (saving.state !== "saved") return null;
  return (
    <form method="post" action={roundsAddress(`/${roundId}/undoing`, chosen)}>
      <input type="hidden" name="version" value={saving.version} />
      <input type="hidden" name="part" value={part} />
      <input type="hidden" name="tab" value={tab} />
      <Button small look="quiet">
        {t("undo")}
      </Button>
    </form>
  );
}
