import type { MetaFunction } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("pages:home.title") }, { name: "description", content: t("pages:home.lead") }];
};

export default function Home() {
  const { t } = useTranslation("pages");
  return (
    <main id="main" className="wrap">
      <h1>{t("home.heading")}</h1>
      <p>{t("home.lead")}</p>
      <h2>{t("home.audit.heading")}</h2>
      <p>{t("home.audit.what")}</p>
      <pre>
        <code>{t("home.audit.command")}</code>
      </pre>
      <p>{t("home.audit.private")}</p>
      <h2>{t("home.checks.heading")}</h2>
      <p>{t("home.checks.what")}</p>
      <p>
        <a href="/checks">{t("home.checks.link")}</a>
      </p>
      <h2>{t("home.next.heading")}</h2>
      <p>{t("home.next.what")}</p>
    </main>
  );
}
