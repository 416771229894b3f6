import { useId } from "react";
import { useTranslation } from "react-i18next";
import { fillOf, units } from "./bar-fills";
import type { Bar } from "./chart";

const WIDTH = 320;
const TOP = 22;
const TALL = 128;
const FLOOR = TOP + TALL;
const GAP = 6;
/** Longer numbers would run into each other: then only the peak is written out. */
const FITS = 3;

/** Twelve standing bars, January first, drawn 320 units wide. */
export function MonthBars({ title, describe, bars }: { title: string; describe: string; bars: readonly Bar[] }) {
  const { t } = useTranslation("audit");
  const id = useId().replaceAll(":", "");
  const slot = WIDTH / bars.length;
  const most = Math.max(...bars.map((bar) => bar.grants));
  const values = bars.map((bar) => t("charts.number", { value: bar.grants }));
  const allFit = values.every((value) => value.length <= FITS);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${FLOOR + 24}`} role="img" aria-labelledby={`${id}-title ${id}-desc`}>
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{describe}</desc>
      {bars.map(({ label, name, grants, look }, month) => {
        const height = units((grants / most) * TALL);
        const middle = units(slot * (month + 0.5));
        return (
          <g key={name}>
            <rect
              {...fillOf(look, id)}
              x={units(slot * month + GAP / 2)}
              y={units(FLOOR - height)}
              width={units(slot - GAP)}
              height={height}
            />
            {(allFit || grants === most) && (
              <text x={middle} y={units(FLOOR - height - 5)} className={look === "peak" ? "mid strong" : "mid"}>
                {values[month]}
              </text>
            )}
            <text x={middle} y={FLOOR + 18} className="mid month">
              {label}
            </text>
            <text x={middle} y={FLOOR + 18} className="mid month--short">
              {label.slice(0, 1)}
            </text>
          </g>
        );
      })}
      <path className="axis" d={`M0 ${FLOOR}H${WIDTH}`} />
    </svg>
  );
}
