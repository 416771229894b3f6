import { useTranslation } from "react-i18next";
import type { Merged } from "~/domain/terms/merging";
import { Note } from "../note";
import { ChangesOfTerms } from "./changes-of-terms";

/** Another was quicker: what they changed, and what saving again would change, each from what to what. */
export function AtOnce({ theirs, yours }: Pick<Merged, "theirs" | "yours">) {
  const { t } = useTranslation("terms");
  return (
    <>
      <Note tone="honey" first={t("stale")}>
        {t("staleThen")}
      </Note>
      <section className="card design__group" aria-labelledby="at-once">
        <h2 id="at-once">{t("atOnce.heading")}</h2>
        <h3>{t("atOnce.theirs")}</h3>
        <ChangesOfTerms changes={theirs} />
        <h3>{t("atOnce.yours")}</h3>
        {yours.length === 0 ? <p>{t("atOnce.nothing")}</p> : <ChangesOfTerms changes={yours} />}
      </section>
    </>
  );
}
