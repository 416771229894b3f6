import { useTranslation } from "react-i18next";
import type { StartShown } from "./shown";

/** What becomes of a file, and what it may be. */
export function WhatHappens({ limits }: Pick<StartShown, "limits">) {
  const { t } = useTranslation("audit-start");
  const values = { mb: limits.maxMb, unpacked: limits.maxUnpackedMb, rows: limits.maxRows };
  return (
    <div className="cols cols--even after-lead">
      <section aria-labelledby="happens">
        <h2 id="happens">{t("happens.heading")}</h2>
        <ul>
          {(["here", "link", "days", "people"] as const).map((point) => (
            <li key={point}>{t(`happens.${point}`)}</li>
          ))}
        </ul>
        <p>
          <a href="/audit/method">{t("happens.method")}</a>
        </p>
      </section>
      <section aria-labelledby="files">
        <h2 id="files">{t("files.heading")}</h2>
        <ul>
          {(["kinds", "columns", "size", "two"] as const).map((point) => (
            <li key={point}>{t(`files.${point}`, values)}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
