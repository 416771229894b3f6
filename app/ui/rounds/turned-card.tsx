import { useTranslation } from "react-i18next";
import { inWholePounds } from "~/domain/money";
import type { Design } from "~/domain/rounds/fields";
import type { Terms } from "~/domain/rounds/snapshot-of";
import { type Time, turnedAway } from "~/domain/rounds/turned-away";
import { MissingLine } from "./missing-line";

/** How many a round will turn down, what that costs them, and what would cost less. */
export function TurnedCard({ design, terms }: { design: Design; terms: Terms }) {
  const { t } = useTranslation("reckoning");
  const forecast = turnedAway(design, terms);
  return (
    <section className="card reckoning" aria-labelledby="turned">
      <h2 id="turned">{t("turned.heading")}</h2>
      {"missing" in forecast ? (
        <MissingLine words="turned" missing={forecast.missing} />
      ) : (
        <>
          <p>
            <strong>{t(forecast.turned > 0 ? "turned.says" : "turned.none", { ...forecast })}</strong>{" "}
            {forecast.turned > 0 && t("turned.lost", told(forecast.lost))}
          </p>
          <p>{t("turned.all", told(forecast.all))}</p>
          {(forecast.talkFirst || forecast.invited) && (
            <>
              <h3>{t("turned.instead")}</h3>
              <ul>
                {forecast.talkFirst && <li>{t("turned.talk", told(forecast.talkFirst))}</li>}
                {forecast.invited && <li>{t("turned.invited", told(forecast.invited))}</li>}
              </ul>
            </>
          )}
          {forecast.isReckoned && <p className="small soft">{t("turned.reckoned")}</p>}
        </>
      )}
    </section>
  );
}

/** In hours, and in whole pounds. */
function told({ minutes, pence }: Time) {
  return { hours: Math.round(minutes / 60), pence: inWholePounds(pence) };
}
