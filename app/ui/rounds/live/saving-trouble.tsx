import { useTranslation } from "react-i18next";
import { Note } from "../../note";
import type { Saving } from "./autosave";
import type { Held } from "./use-presses";

interface Props {
  saving: Saving;
  page: string;
  held: Held | null;
}

/** Why nothing is saved or done at the moment, and that nothing is lost. The place for it is always there, so that it is spoken. */
export function SavingTrouble({ saving, page, held }: Props) {
  const { t } = useTranslation("round-page");
  const { state } = saving;
  const signIn = (
    <a href={`/sign-in?to=${encodeURIComponent(page)}`} target="_blank" rel="noopener">
      {t("saving.signIn")}
    </a>
  );
  const isFailed = state === "failed" || state === "signed-out";
  return (
    <div aria-live="assertive">
      {held && !isFailed && (
        <Note
          key={held.times}
          tone="honey"
          first={t("saving.unread")}
          actions={<a href={`#${held.control}`}>{t("saving.toField")}</a>}
        >
          {t("saving.unreadThen")}
        </Note>
      )}
      {isFailed && (
        <Note tone="honey" first={t(`saving.${state}`)} actions={state === "signed-out" ? signIn : undefined}>
          {t(`saving.${state}Then`)}
        </Note>
      )}
    </div>
  );
}
