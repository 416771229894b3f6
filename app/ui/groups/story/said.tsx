import { useTranslation } from "react-i18next";
import type { FactEntry } from "./shown";

/** "treasurer said, May 2026": who said a fact, how and in which month. */
export function Said({ fact, withWriter = false }: { fact: FactEntry; withWriter?: boolean }) {
  const { t } = useTranslation("groups");
  const { toldBy, how, toldOn, recordedBy } = fact;
  return (
    <p className="soft small">
      {t(`said.${how}`, { who: toldBy, day: toldOn })}
      {withWriter && recordedBy !== null && recordedBy !== toldBy && <> · {t("said.recorded", { who: recordedBy })}</>}
    </p>
  );
}
