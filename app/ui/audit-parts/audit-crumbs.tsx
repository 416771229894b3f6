import { useTranslation } from "react-i18next";
import { Crumbs } from "../crumbs";

/** From a part of an audit back to the audit, as it was looked at, and to the start. */
export function AuditCrumbs({ audit, here }: { audit: string; here: string }) {
  const { t } = useTranslation("audit-parts");
  const above = [
    { to: "/audit", name: t("crumbs.start") },
    { to: audit, name: t("crumbs.audit") },
  ];
  return <Crumbs above={above} here={here} />;
}
