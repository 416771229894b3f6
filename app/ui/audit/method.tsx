import { useTranslation } from "react-i18next";
import { Section } from "./section";

/** How the figures and findings were made, and by what. `asAt` is the day asked for, `YYYY-MM-DD`, or null. */
export function Method({ version, asAt }: { version: string; asAt: string | null }) {
  const { t } = useTranslation("audit");
  return (
    <Section heading={t("html.method")}>
      <p>
        {t("html.definitions")} {t("html.severity")}
      </p>
      <p>{t("html.names")}</p>
      <p>{asAt === null ? t("html.asAtLast") : t("html.asAt", { day: asAt })}</p>
      <p className="small soft">{t("html.version", { product: t("product"), version })}</p>
    </Section>
  );
}
