import { useId } from "react";
import { useTranslation } from "react-i18next";
import { BarFills, fillOf, units } from "./bar-fills";
import { type Bar, inWhole, shareOf } from "./chart";

const WIDTH = 320;
const ROW = 34;
const THICK = 20;
const LABELS = 86;
/** A digit of the value beside a bar. */
const DIGIT = 8;

/** Bars lying down, a line each: drawn 320 units wide, so that text of 13 units can be read on a phone. */
export function LyingBars({ title, describe, bars }: { title: string; describe: string; bars: readonly Bar[] }) {
  const { t } = useTranslation("audit");
  const id = useId().replaceAll(":", "");
  const values = bars.map((bar) => t("charts.value", { value: bar.grants, share: inWhole(shareOf(bars, bar.grants)) }));
  const most = Math.max(...bars.map((bar) => bar.grants));
  const longest = WIDTH - LABELS - DIGIT - DIGIT * Math.max(...values.map((value) => value.length));
  return (
    <svg viewBox={`0 0 ${WIDTH} ${ROW * bars.length}`} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{describe}</desc>
      <BarFills id={id} />
      {bars.map(({ label, grants, look }, row) => {
        const length = units((grants / most) * longest);
        const middle = ROW * row + ROW / 2;
        return (
          <g key={label}>
            <text x="0" y={middle + 5}>
              {label}
            </text>
            <rect {...fillOf(look, id)} x={LABELS} y={middle - THICK / 2} width={length} height={THICK} />
            <text x={LABELS + length + DIGIT} y={middle + 5} className="strong">
              {values[row]}
            </text>
          </g>
        );
      })}
      <path className="axis" d={`M${LABELS} 0V${ROW * bars.length}`} />
    </svg>
  );
}
