import { useTranslation } from "react-i18next";
import { ButtonLink, Buttons } from "../button";

/** What happens after a call was asked for. */
export function AskedForCall({
  fund: { slug, name, funder },
}: {
  fund: { slug: string; name: string; funder: string };
}) {
  const { t } = useTranslation("call-me");
  return (
    <>
      <h1>{t("done.heading")}</h1>
      <p className="lead">{t("done.what", { fund: name, funder })}</p>
      <p>{t("done.then")}</p>
      <Buttons>
        <ButtonLink look="second" to={`/funds/${slug}`}>
          {t("done.back", { fund: name })}
        </ButtonLink>
      </Buttons>
    </>
  );
}
