import type { CSSProperties } from "react";
import { Icon, type IconName } from "./icon";

interface KeyDate {
  what: string;
  when: string;
  icon: IconName;
  /** Its place from 0 (the start) to 100 (the end). */
  at: number;
  state: "done" | "next" | "key" | "later";
}

interface Props {
  label: string;
  /** Names of the years; the first `past` are over, of the next `part` (0 to 100) is. */
  years: { label: string; names: readonly string[]; past: number; part: number };
  today: { words: string; at: number };
  dates: readonly KeyDate[];
}

/** The years of a grant and its key dates: laid flat on a wide screen, every other one lower; a plain list on a phone. */
export function Timeline({ label, years, today, dates }: Props) {
  return (
    <div className="tlbox">
      <ol className="years" aria-label={years.label}>
        {years.names.map((name, place) => (
          <li
            key={name}
            data-done={place < years.past || undefined}
            data-now={place === years.past || undefined}
            style={place === years.past ? ({ "--v": years.part } as CSSProperties) : undefined}
          >
            <span>{name}</span>
          </li>
        ))}
      </ol>
      <div className="now" style={{ "--at": today.at } as CSSProperties}>
        <span>{today.words}</span>
      </div>
      <ol className="tl tl--flat" aria-label={label}>
        {dates.map(({ what, when, icon, at, state }, place) => (
          <li
            key={what}
            style={{ "--at": at } as CSSProperties}
            data-state={state}
            data-low={place % 2 === 1 || undefined}
          >
            <span className="pip">
              <Icon name={icon} />
            </span>
            <div>
              <p>
                <strong>{what}</strong>
              </p>
              <p className="when">{when}</p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
