import { useTranslation } from "react-i18next";
import { myGroupAddress } from "../groups/addresses";
import { PostButton } from "../settings/post-button";
import type { DocumentShown } from "./document-list";

interface Props {
  removed: readonly (DocumentShown & { canChange: boolean })[];
  chosen: string | null;
}

/** What was taken away and can still come back. */
export function RemovedFiles({ removed, chosen }: Props) {
  const { t } = useTranslation("files");
  if (removed.length === 0) return null;
  return (
    <section aria-labelledby="removed">
      <h2 id="removed">{t("removed.heading")}</h2>
      <p>{t("removed.words")}</p>
      <ul className="places">
        {removed.map(({ id, name, kind, canChange }) => (
          <li key={id}>
            <p>
              <bdi className="address">{name}</bdi> <span className="soft">{t(`kinds.${kind}`)}</span>
            </p>
            {canChange && (
              <PostButton
                action={myGroupAddress(`/files/${id}/restoring`, chosen)}
                words={t("restoring.short")}
                about={name}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
