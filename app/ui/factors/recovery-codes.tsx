import { useTranslation } from "react-i18next";
import { ButtonLink, Buttons } from "../button";
import { Note } from "../note";

/** The one time that the codes are shown; `to` is where the person was on the way to. */
export function RecoveryCodes({ codes, to }: { codes: readonly string[]; to: string }) {
  const { t } = useTranslation("factors");
  return (
    <section aria-labelledby="codes">
      <Note tone="leaf" first={t("codes.on")}>
        {t("codes.onText")}
      </Note>
      <h2 id="codes">{t("codes.heading")}</h2>
      <p>{t("codes.lead")}</p>
      <p>
        <strong>{t("codes.keep")}</strong>
      </p>
      <ul className="spare-codes" aria-label={t("codes.list")}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Buttons>
        <ButtonLink to={to}>{t("codes.button")}</ButtonLink>
      </Buttons>
    </section>
  );
}
