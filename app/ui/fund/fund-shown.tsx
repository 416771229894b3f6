import { useTranslation } from "react-i18next";

interface Props {
  fund: { slug: string; isPublished: boolean; about: string; contactPhone: string | null; contactEmail: string | null };
  contact: string | null;
}

/** The same for those who do not change it. */
export function FundShown({ fund, contact }: Props) {
  const { t } = useTranslation("fund");
  const path = `/funds/${fund.slug}`;
  return (
    <>
      <p>{fund.about}</p>
      <p className="soft">{t(fund.isPublished ? "slugFixed" : "slugOpen", { path })}</p>
      <dl>
        <dt>{t("contact")}</dt>
        <dd>{contact ?? t("nobody")}</dd>
        <dt>{t("contactPhone")}</dt>
        <dd>{fund.contactPhone ?? t("noWay")}</dd>
        <dt>{t("contactEmail")}</dt>
        <dd>{fund.contactEmail ?? t("noWay")}</dd>
      </dl>
    </>
  );
}
