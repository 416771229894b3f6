import { useTranslation } from "react-i18next";
import { ScrollBox } from "../scroll-box";
import { moneyIn } from "./money-in";

interface Award {
  id: string;
  n: number;
  title: string | null;
  recipient: string | null;
  day: string | null;
  currency: string;
  pence: number | null;
}

interface Props {
  funder: { id: string; name: string };
  awards: readonly Award[];
  /** Where older grants begin; null when there are none. */
  next: string | null;
  isFirst: boolean;
}

/** A funder's grants, newest first, a page at a time. */
export function AwardsTable({ funder, awards, next, isFirst }: Props) {
  const { t } = useTranslation("who-we-fund");
  const here = `/who-we-fund?funder=${encodeURIComponent(funder.id)}`;
  return (
    <section aria-labelledby="grants">
      <h2 id="grants">{t("grants.heading")}</h2>
      <p className="soft">{t("private")}</p>
      <ScrollBox label={t("grants.caption", { funder: funder.name })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("grants.for")}</th>
              <th scope="col">{t("grants.to")}</th>
              <th scope="col">{t("grants.day")}</th>
              <th scope="col" className="n">
                {t("grants.money")}
              </th>
            </tr>
          </thead>
          <tbody>
            {awards.map((award) => (
              <Row key={`${award.n} ${award.id}`} award={award} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <div className="btns">
        {!isFirst && (
          <a className="btn" href={here}>
            {t("newest")}
          </a>
        )}
        {next && (
          <a className="btn" href={`${here}&after=${next}`} rel="next">
            {t("older")}
          </a>
        )}
      </div>
    </section>
  );
}

function Row({ award: { title, recipient, day, currency, pence } }: { award: Award }) {
  const { t } = useTranslation("who-we-fund");
  const soft = (words: string) => <span className="soft">{words}</span>;
  return (
    <tr>
      <th scope="row">{title ?? soft(t("grants.noTitle"))}</th>
      <td>{recipient ?? soft(t("grants.notNamed"))}</td>
      <td>{day === null ? soft(t("grants.noDay")) : t("grants.dayIn", { day })}</td>
      <td className="n">{moneyIn(t, currency, pence)}</td>
    </tr>
  );
}
