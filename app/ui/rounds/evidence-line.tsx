import { useTranslation } from "react-i18next";
import { evidenceFor } from "~/domain/rounds/evidence";
import type { PastGrants } from "~/domain/rounds/past-grants";

/** What the funder's own published grants say beside a finding, and where that is from; nothing where nothing is known. */
export function EvidenceLine({ rule, past }: { rule: string; past: PastGrants | null | undefined }) {
  const { t } = useTranslation("evidence");
  const found = evidenceFor(rule, past);
  if (!past || found.length === 0) return null;
  return (
    <p className="why evidence">
      {t("lead")} {found.map(({ code, values }) => `${t(code, values)} `)}
      {t(past.isCut ? "fromNewest" : "from", { until: past.until, grants: past.grants })}
    </p>
  );
}
