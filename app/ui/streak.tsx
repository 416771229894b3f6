import type { CSSProperties } from "react";

interface Props {
  /** Every year that has a place, first to last. */
  years: readonly number[];
  /** Those with a short grant. */
  short: readonly number[];
  /** Those within one longer grant; drawn as one piece. */
  long?: readonly number[];
  /** The same in words, for those who cannot see squares. */
  words: string;
}

/** A square for each year: filled when a group had one more short grant, joined while one longer grant ran. */
export function Streak({ years, short, long = [], words }: Props) {
  return (
    <>
      <span className="streak" style={{ "--years": years.length } as CSSProperties} aria-hidden="true">
        {years.map((year) => (
          <i key={year} className={long.includes(year) ? "long" : short.includes(year) ? "on" : undefined} />
        ))}
      </span>
      <span className="vh">{words}</span>
    </>
  );
}
