import { useTranslation } from "react-i18next";

interface Props {
  kept: readonly {
    ruleId: string;
    exception: string | null;
    reason: string;
    isPublic: boolean;
    whyPrivate: string | null;
    reviewOn: string;
  }[];
}

/** What is kept and why, as the public will read it: of a private reason only why it is. */
export function KeptList({ kept }: Props) {
  const { t } = useTranslation("publishing");
  if (kept.length === 0) return <p>{t("public.nothingKept")}</p>;
  return (
    <>
      <h3>{t("public.kept")}</h3>
      <ul>
        {kept.map(({ ruleId, exception, reason, isPublic, whyPrivate, reviewOn }) => (
          <li key={ruleId}>
            <strong>{t(`rules/${ruleId}:title`)}.</strong>{" "}
            {exception !== null && <>{t(`checks:exceptions.${exception}`)}. </>}
            {isPublic ? reason : t("public.private", { why: whyPrivate ?? "" })}{" "}
            <span className="soft">{t("public.review", { day: reviewOn })}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
