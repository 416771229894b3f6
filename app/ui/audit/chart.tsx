import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { Heading } from "./section";

export interface Bar {
  /** As short as a chart needs it. */
  label: string;
  /** In full, for the table. */
  name: string;
  grants: number;
  look: BarLook;
}

/** `short`, `middling` and `long` judge; `flat` does not, and `peak` is the flat bar the heading speaks of. */
export type BarLook = "short" | "middling" | "long" | "flat" | "peak";

/** A chart whose heading says what it shows, with its numbers in a table under it. */
export function Chart({
  heading,
  about,
  column,
  bars,
  children,
}: {
  heading: string;
  about: string;
  /** What the bars are: a month, a length. */
  column: string;
  bars: readonly Bar[];
  children: ReactNode;
}) {
  const { t } = useTranslation("audit");
  const id = useId();
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption>
        <Heading id={id}>{heading}</Heading>
        <p>{about}</p>
      </figcaption>
      {children}
      <details>
        <summary>{t("heads.numbers")}</summary>
        <Numbers column={column} bars={bars} />
      </details>
    </figure>
  );
}

/** Why there is no chart. */
export function NoChart({ heading, reason }: { heading: string; reason: string }) {
  return (
    <div className="chart chart--none">
      <Heading>{heading}</Heading>
      <p>{reason}</p>
    </div>
  );
}

/** A share as a percentage of 100. */
export function shareOf(bars: readonly Bar[], grants: number): number {
  return (grants / bars.reduce((sum, bar) => sum + bar.grants, 0)) * 100;
}

/** A percentage in whole numbers that is none or all only where it truly is. */
export function inWhole(percent: number): number {
  return percent === 0 || percent === 100 ? percent : Math.min(99, Math.max(1, Math.round(percent)));
}

function Numbers({ column, bars }: { column: string; bars: readonly Bar[] }) {
  const { t } = useTranslation("audit");
  return (
    <table className="numbers">
      <thead>
        <tr>
          <th scope="col">{column}</th>
          <th scope="col" className="n">
            {t("charts.grants")}
          </th>
          <th scope="col" className="n">
            {t("charts.share")}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.name}>
            <th scope="row">{bar.name}</th>
            <td className="n">{t("charts.number", { value: bar.grants })}</td>
            <td className="n">{t("charts.percent", { share: shareOf(bars, bar.grants) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
