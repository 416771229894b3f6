import { useTranslation } from "react-i18next";
import { Note } from "../note";
import type { DocumentShown } from "./document-list";

/** How many documents ran out, and how many are about to. */
export function ExpiryWarnings({ documents }: { documents: readonly Pick<DocumentShown, "expiry">[] }) {
  const { t } = useTranslation("files");
  const count = (wanted: DocumentShown["expiry"]) => documents.filter(({ expiry }) => expiry === wanted).length;
  const [over, soon] = [count("over"), count("soon")];
  if (over + soon === 0) return null;
  return (
    <div>
      {over > 0 && <Note tone="brick" first={t("warning.over", { count: over })} />}
      {soon > 0 && <Note tone="honey" first={t("warning.soon", { count: soon })} />}
    </div>
  );
}
