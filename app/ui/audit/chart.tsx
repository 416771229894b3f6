import type { TFunction } from "i18next";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { useAddresses } from "./addresses";
import { Heading } from "./section";

export interface Bar {
  /** As short as a chart needs it. */
  label: string;
  /** In full, for the table of numbers. */
  name: string;
  /** Grants. */
  value: number;
  look: BarLook;
}

/** `bad`, `middling` and `good` judge; `flat` does not. */
export type BarLook = "bad" | "middling" | "good" | "flat";

interface Props {
  /** What the chart shows, as a sentence. */
  heading: string;
  about: string;
  /** Its name among the parts of the numbers as CSV. */
  part: string;
  /** The numbers as a table, for a drawing that is none. */
  numbers?: ReactNode;
  children: ReactNode;
}

/** A chart whose heading says what it shows, with its numbers under it and to take away. */
export function Chart({ heading, about, part, numbers, children }: Props) {
  const { t } = useTranslation("audit-page");
  const id = useId();
  const addresses = useAddresses();
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption>
        <Heading id={id}>{heading}</Heading>
        <p>{about}</p>
      </figcaption>
      {children}
      <div className="chart__foot">
        {numbers && (
          <details>
            <summary>{t("chart.show")}</summary>
            {numbers}
          </details>
        )}
        {addresses && (
          <a className="small no-print" href={addresses.numbers(part)} aria-describedby={id}>
            {t("chart.csv")}
          </a>
        )}
      </div>
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

/** A percentage in whole numbers that is none or all only where it truly is. */
export function inWhole(percent: number): number {
  return percent === 0 || percent === 100 ? percent : Math.min(99, Math.max(1, Math.round(percent)));
}

/** Each bar with its number and its share of `of` in words: "161 (18%)". */
export function withWords(t: TFunction, bars: readonly Bar[], of: number) {
  return bars.map((bar) => ({
    ...bar,
    words: t("audit:charts.value", { value: bar.value, share: inWhole((bar.value / of) * 100) }),
  }));
}

/** The numbers behind bars, each with its share of `of`. `column` says what the bars are: a month, a length. */
export function Numbers({ column, bars, of }: { column: string; bars: readonly Bar[]; of: number }) {
  const { t } = useTranslation("audit-page");
  return (
    <table className="numbers">
      <thead>
        <tr>
          <th scope="col">{column}</th>
          <th scope="col" className="n">
            {t("audit:charts.grants")}
          </th>
          <th scope="col" className="n">
            {t("audit:charts.share")}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.name}>
            <th scope="row">{bar.name}</th>
            <td className="n">{t("audit:charts.number", { value: bar.value })}</td>
            <td className="n">{t("audit:charts.percent", { share: (bar.value / of) * 100 })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
