import { addMonths, civil, type Day, dayOf } from "~/domain/period";
import type { DemoPattern } from "~db/seed/demo-grants";

/** Whole days since 1970, and pounds. */
export interface Planned {
  awarded: Day;
  start: Day;
  end: Day;
  pounds: number;
  title: string;
}

/** What a pattern is laid out from: the financial year that runs (it begins in April of `year`), today, and which group it is. */
export interface Ground {
  year: number;
  today: Day;
  place: number;
}

const at = (year: number, month: number, day: number) => dayOf(year, month, day)!;
const fiveYears = ({ year }: Ground) => [4, 3, 2, 1, 0].map((ago) => year - ago);

/** The last day of the quarter after next: what ends then has to be decided about now. */
function cliff(today: Day): Day {
  const [year, month] = civil(today);
  const quarter = Math.floor((month - 1) / 3);
  return addMonths(at(year, 1, 1), (quarter + 3) * 3) - 1;
}

/** The grants that each pattern gives over five years, also those that are still to be awarded. */
export const patterns: Record<DemoPattern, (pounds: number, ground: Ground) => Planned[]> = {
  serial: (pounds, ground) =>
    fiveYears(ground).map((year, n) => ({
      // One in five was decided when the work had begun.
      awarded: (n + ground.place) % 5 === 3 ? at(year, 5, 19) : at(year, 2, 10 + (ground.place % 15)),
      start: at(year, 4, 1),
      end: at(year + 1, 3, 31),
      pounds: pounds + n * 250,
      title: n % 2 === 0 ? "A new project" : "The project, next phase",
    })),
  winter: (pounds, ground) =>
    fiveYears(ground)
      .filter((_, n) => (n + ground.place) % 2 === 0)
      .map((year) => {
        const awarded = at(year, 2, 12 + (ground.place % 9));
        return { awarded, start: awarded, end: at(year, 3, 31), pounds, title: "To be spent by 31 March" };
      }),
  gaps: (pounds, ground) =>
    fiveYears(ground).map((year) => ({
      awarded: at(year, 8, 3 + (ground.place % 20)),
      start: at(year, 9, 1),
      end: at(year + 1, 3, 31),
      pounds,
      title: "Sessions until the spring",
    })),
  steady: (pounds, { year, place }) => [
    {
      awarded: at(year - 5, 10, 4 + (place % 20)),
      start: at(year - 4, 4, 1),
      end: at(year - 2, 3, 31),
      pounds: pounds * 2,
      title: "Running costs",
    },
    {
      awarded: at(year - 3, 9, 8 + (place % 20)),
      start: at(year - 2, 4, 1),
      end: at(year + 3, 3, 31),
      pounds: pounds * 5,
      title: "Running costs for five years",
    },
  ],
  cliff: (pounds, { today, place }) => {
    const end = cliff(today);
    const start = addMonths(end + 1, -36);
    const awarded = addMonths(start, -5) + (place % 20);
    return [{ awarded, start, end, pounds: pounds * 3, title: "Core costs for three years" }];
  },
  long: (pounds, { year, place }) => [
    {
      awarded: at(year - 2, 9, 12 + (place % 15)),
      start: at(year - 1, 4, 1),
      end: at(year + 4, 3, 31),
      pounds: pounds * 5,
      title: "Core costs for five years",
    },
  ],
  late: (pounds, ground) =>
    fiveYears(ground)
      .slice(0, 3)
      .map((year) => ({
        awarded: at(year, 6, 2 + (ground.place % 20)),
        start: at(year, 4, 1),
        end: at(year + 1, 3, 31),
        pounds,
        title: "The year’s work",
      })),
  few: (pounds, { year, place }) =>
    [3, 1].map((ago) => {
      const start = at(year - ago, 7, 1);
      const end = addMonths(start, 18) - 1;
      return { awarded: addMonths(start, -2) + (place % 9), start, end, pounds, title: "Eighteen months of work" };
    }),
  small: (pounds, { year, place }) =>
    [4, 2, 1].map((ago) => {
      const awarded = at(year - ago, 5 + (place % 6), 6 + (place % 12));
      return { awarded, start: awarded, end: addMonths(awarded, 4) - 1, pounds, title: "Hall hire and materials" };
    }),
};
