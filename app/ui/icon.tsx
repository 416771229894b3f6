const paths = {
  tick: "M4 12.5l5 5L20 6.5",
  triangle: "M12 3l10 18H2zM12 10v5M12 18v.1",
  diamond: "M12 3l9 9-9 9-9-9zM12 8v5M12 16v.1",
  circle: "M3 12a9 9 0 1018 0a9 9 0 10-18 0M12 11v5M12 7.5v.1",
  question: "M3 12a9 9 0 1018 0a9 9 0 10-18 0M9.5 9.5a2.5 2.5 0 115 0c0 1.5-2.5 2-2.5 4M12 17v.1",
  file: "M6 3h8l4 4v14H6zM9 12h6M9 16h6",
  back: "M20 12H4m7-7l-7 7 7 7",
  up: "M12 20V4m-7 7l7-7 7 7",
  down: "M12 4v16m7-7l-7 7-7-7",
  on: "M4 12h16m-7-7l7 7-7 7",
  send: "M12 16V4m-5 5l5-5 5 5M4 20h16",
  take: "M12 4v12m-5-5l5 5 5-5M4 20h16",
  print: "M7 9V4h10v5M7 17H4v-7h16v7h-3M7 14h10v6H7z",
  undo: "M8 5L4 9l4 4M4 9h10a6 6 0 010 12h-3",
  clock: "M3 12a9 9 0 1018 0a9 9 0 10-18 0M12 7v5l3.5 2",
  flag: "M6 21V4h11l-2 4 2 4H6",
  people: "M5.5 8a3.5 3.5 0 107 0a3.5 3.5 0 10-7 0M2.5 20a6.5 6.5 0 0113 0M16 5a3.5 3.5 0 010 6.5M18 14a6 6 0 013.5 6",
  pen: "M4 20l4-1L19 8l-3-3L5 16z",
  offline: "M3 3l18 18M5 12a10 10 0 014-2.5M2 8.5A15 15 0 016 6M12 18v.1M8.5 15.5A5 5 0 0112 14",
  phone: "M5 4h4l2 5-2.5 1.5a11 11 0 005 5L15 13l5 2v4a2 2 0 01-2 2A16 16 0 013 6a2 2 0 012-2z",
  microphone: "M9 6a3 3 0 016 0v5a3 3 0 01-6 0zM5 11a7 7 0 0014 0M12 18v3",
  home: "M4 11l8-7 8 7v9H4z",
  speech: "M4 5h16v11H9l-5 4z",
  pound: "M17 7a4 4 0 00-8 1c0 3 1 5 0 8-.4 1.3-1 2-2 3h11M6 13h8",
  calendar: "M5 5h14a2 2 0 012 2v12a2 2 0 01-2 2H5a2 2 0 01-2-2V7a2 2 0 012-2M3 10h18M8 3v4M16 3v4",
  person: "M8 8a4 4 0 108 0a4 4 0 10-8 0M4 21a8 8 0 0116 0",
  cross: "M5 5l14 14M19 5L5 19",
} as const;

export type IconName = keyof typeof paths;

export const icons = Object.keys(paths) as IconName[];

/** A drawing beside words that say the same: hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
