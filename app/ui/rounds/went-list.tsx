import { useTranslation } from "react-i18next";
import type { Went } from "~/domain/rounds/went";

/** What a press took out of a form: each question and paper with the time that groups are spared, and what is left. */
export function WentList({ went: { gone, guided, before, after } }: { went: Went }) {
  const { t } = useTranslation("round-page");
  return (
    <section className="card design__group" aria-labelledby="went">
      <h2 id="went">{t("went.heading", { count: gone.length })}</h2>
      <p>{t("went.lead", { before: hours(before), after: hours(after) })}</p>
      <ul>
        {gone.map(({ list, id, number, text, minutes }) => (
          <li key={`${list} ${id}`}>
            <strong>{t(`reckoning:costly.name.${list}`, { number })}</strong> {text}{" "}
            {t("went.spared", { count: hours(minutes) })}
          </li>
        ))}
      </ul>
      {guided > 0 && <p>{t("went.guided", { count: guided })}</p>}
    </section>
  );
}

/** With one decimal. */
function hours(minutes: number): number {
  return Math.round(minutes / 6) / 10;
}
