import type { CSSProperties } from "react";

interface Bar {
  label: string;
  /** What the length stands for; every bar of a table is drawn on one scale. */
  value: number;
  /** The value as it is written: "161 (18%)". */
  words: string;
  /** `good`, `middling` and `bad` judge; `flat` does not. */
  look?: keyof typeof looks;
}

const looks = { good: "bar", middling: "bar bar--mid", bad: "bar bar--bad", flat: "bar bar--flat" };

/** A table that is also a chart: a bar in each row beside its number. `most` is the value that fills a row. */
export function Bars({ caption, bars, most }: { caption: string; bars: readonly Bar[]; most?: number }) {
  const full = most ?? Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <table className="bars">
      <caption className="vh">{caption}</caption>
      <tbody>
        {bars.map(({ label, value, words, look = "flat" }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <span className={looks[look]}>
                <i style={{ "--v": Math.round((value / full) * 1000) / 10 } as CSSProperties} />
                <b>{words}</b>
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
