import { useTranslation } from "react-i18next";
import { Note } from "../../note";
import type { Saving } from "./autosave";

/** Why nothing is saved at the moment, and that nothing is lost. The place for it is always there, so that it is spoken. */
export function SavingTrouble({ saving, page }: { saving: Saving; page: string }) {
  const { t } = useTranslation("round-page");
  const { state } = saving;
  const signIn = (
    <a href={`/sign-in?to=${encodeURIComponent(page)}`} target="_blank" rel="noopener">
      {t("saving.signIn")}
    </a>
  );
  return (
    <div aria-live="assertive">
      {(state === "failed" || state === "signed-out") && (
        <Note tone="honey" first={t(`saving.${state}`)} actions={state === "signed-out" ? signIn : undefined}>
          {t(`saving.${state}Then`)}
        </Note>
      )}
    </div>
  );
}
