import { useTranslation } from "react-i18next";
import { Button, Buttons } from "../button";
import { roundsAddress } from "../groups/addresses";

interface Props {
  round: { id: string; version: number };
  published: { isSame: boolean } | null;
  chosen: string | null;
}

/** The press that publishes what is shown, and nothing that came after it. */
export function PublishForm({ round, published, chosen }: Props) {
  const { t } = useTranslation("publishing");
  if (published?.isSame) return null;
  return (
    <form
      method="post"
      action={roundsAddress(`/${round.id}/publish`, chosen)}
      className="card card--tint design__group"
    >
      <p>{t(published ? "form.leadAgain" : "form.lead")}</p>
      <input type="hidden" name="version" value={round.version} />
      <Buttons>
        <Button>{t(published ? "form.again" : "form.button")}</Button>
      </Buttons>
    </form>
  );
}
