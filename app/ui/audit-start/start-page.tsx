import { useTranslation } from "react-i18next";
import { Note } from "../note";
import { Page } from "../page";
import { SendFile } from "./send-file";
import type { StartShown } from "./shown";
import { StartClosed } from "./start-closed";
import { WhatHappens } from "./what-happens";

/** The page from which files are sent; `isDeleted` when an audit was just deleted. */
export function StartPage({ shown, isDeleted = false }: { shown: StartShown; isDeleted?: boolean }) {
  const { t } = useTranslation("audit-start");
  if (!shown.isOpen) return <StartClosed />;
  return (
    <Page here="audit">
      {isDeleted && !shown.refused && (
        <Note tone="leaf" first={t("deleted.first")}>
          {t("deleted.more")}
        </Note>
      )}
      <SendFile shown={shown} />
      <WhatHappens limits={shown.limits} />
    </Page>
  );
}
