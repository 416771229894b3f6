import { useTranslation } from "react-i18next";
import { Note } from "./note";

interface Kept {
  /** The page without them. */
  asSaved: string;
  /** How many fields were too long to be kept. */
  missing: number;
}

interface Props extends Kept {
  /** There is nothing saved that the form could begin with. */
  isNew?: boolean;
}

/** Words that were sent after the session had ended are in the form again. */
export function KeptNote({ asSaved, missing, isNew }: Props) {
  const { t } = useTranslation("kept-forms");
  const link = <a href={asSaved}>{t(isNew ? "note.empty" : "note.asSaved")}</a>;
  return (
    <Note tone="honey" first={t("note.first")} actions={link}>
      {t("note.text")} {missing > 0 && t("note.missing", { count: missing })}
    </Note>
  );
}

/** The same inside of a form, which says what it began with; once it came back, it tells no more. */
export function KeptWords({
  kept,
  again,
  isNew,
}: {
  kept: (Kept & { id: string }) | null;
  again: unknown;
  isNew?: boolean;
}) {
  if (!kept) return null;
  return (
    <>
      {!again && <KeptNote asSaved={kept.asSaved} missing={kept.missing} isNew={isNew} />}
      <input type="hidden" name="kept" value={kept.id} />
    </>
  );
}
