const paths = {
  tick: "M4 12.5l5 5L20 6.5",
  triangle: "M12 3l10 18H2zM12 10v5M12 18v.1",
  diamond: "M12 3l9 9-9 9-9-9zM12 8v5M12 16v.1",
  circle: "M3 12a9 9 0 1018 0a9 9 0 10-18 0M12 11v5M12 7.5v.1",
  question: "M3 12a9 9 0 1018 0a9 9 0 10-18 0M9.5 9.5a2.5 2.5 0 115 0c0 1.5-2.5 2-2.5 4M12 17v.1",
  file: "M6 3h8l4 4v14H6zM9 12h6M9 16h6",
  back: "M20 12H4m7-7l-7 7 7 7",
  on: "M4 12h16m-7-7l7 7-7 7",
} as const;

export type IconName = keyof typeof paths;

/** A drawing beside words that say the same: hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
