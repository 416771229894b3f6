import { useTranslation } from "react-i18next";
import { ButtonLink } from "../button";
import { roundsAddress } from "../groups/addresses";
import { Note } from "../note";

export const PREVIEW_NOTE = "draft-preview";

interface Props {
  round: { id: string; name: string };
  funder: string;
  chosen: string | null;
}

/** Says above a preview what it is, who can see it, and the way back. */
export function PreviewNote({ round: { id, name }, funder, chosen }: Props) {
  const { t } = useTranslation("publishing");
  return (
    <section id={PREVIEW_NOTE} className="wrap" aria-label={t("preview.label")} tabIndex={-1}>
      <Note
        tone="honey"
        first={t("preview.first", { round: name })}
        actions={
          <>
            <ButtonLink small look="second" to={roundsAddress(`/${id}/design/length`, chosen)}>
              {t("preview.back")}
            </ButtonLink>
            <ButtonLink small look="quiet" to={roundsAddress(`/${id}/publish`, chosen)}>
              {t("preview.publish")}
            </ButtonLink>
          </>
        }
      >
        {t("preview.words", { funder })}
      </Note>
    </section>
  );
}
