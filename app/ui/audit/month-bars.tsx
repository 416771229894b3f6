import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { Bar } from "./chart";

const WIDTH = 300;
const TOP = 40;
const TALL = 132;
const FLOOR = TOP + TALL;
const GAP = 4;
/** Room after the last bar for the line where the year ends. */
const MARGIN = 5;
/** Longer numbers would run into each other: then only the marked months and the highest are written out. */
const FITS = 3;

interface Props {
  title: string;
  describe: string;
  /** In the order they are drawn; those that look `bad` are marked. */
  bars: readonly Bar[];
  /** What ends after the last bar; it is drawn as a line. */
  end: string | null;
}

/** Twelve standing bars on a grid 300 units wide, so that text of 12 units can be read on a phone. */
export function MonthBars({ title, describe, bars, end }: Props) {
  const { t } = useTranslation("audit");
  const id = useId().replaceAll(":", "");
  const slot = (WIDTH - MARGIN) / bars.length;
  const most = Math.max(...bars.map((bar) => bar.value));
  const values = bars.map((bar) => t("charts.number", { value: bar.value }));
  const allFit = values.every((value) => value.length <= FITS);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${FLOOR + 28}`} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{describe}</desc>
      {bars.map(({ label, name, value, look }, place) => {
        const height = units((value / most) * TALL);
        const middle = units(slot * (place + 0.5));
        const isMarked = look === "bad";
        return (
          <g key={name}>
            <rect
              className={isMarked ? "fill-brick" : "fill-flat"}
              x={units(slot * place + GAP / 2)}
              y={units(FLOOR - height)}
              width={units(slot - GAP)}
              height={height}
              rx="2"
            />
            {(allFit || isMarked || value === most) && (
              <text x={middle} y={units(FLOOR - height - 5)} className={isMarked ? "mid strong" : "mid soft"}>
                {values[place]}
              </text>
            )}
            <text x={middle} y={FLOOR + 18} className="mid">
              {label}
            </text>
          </g>
        );
      })}
      <path className="axis" d={`M0 ${FLOOR}H${WIDTH}`} />
      {end && <YearEnd words={end} />}
    </svg>
  );
}

function YearEnd({ words }: { words: string }) {
  return (
    <>
      <text x={WIDTH} y="12" className="end soft">
        {words}
      </text>
      <path className="year-end" d={`M${WIDTH - 0.75} 18V${FLOOR}`} />
    </>
  );
}

/** Chart units, to a hundredth: enough to measure, and the same bytes on every machine. */
function units(value: number): number {
  return Math.round(value * 100) / 100;
}
