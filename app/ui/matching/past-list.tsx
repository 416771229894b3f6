import { useTranslation } from "react-i18next";
import { PostButton } from "../settings/post-button";

interface Props {
  heading: string;
  entries: readonly { id: string; words: string; when: string; isUndone: boolean; undo: string }[];
}

/** What was done lately, each with a way to undo it. */
export function PastList({ heading, entries }: Props) {
  const { t } = useTranslation("matching");
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="past">
      <h2 id="past">{heading}</h2>
      <ul className="places">
        {entries.map(({ id, words, when, isUndone, undo }) => (
          <li key={id} className="row row--between">
            <span>
              {words}
              <br />
              <span className="soft small">{when}</span>
            </span>
            {isUndone ? (
              <span className="soft small">{t("undone")}</span>
            ) : (
              <PostButton action={undo} words={t("undo")} about={t("undoAbout", { what: words })} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
