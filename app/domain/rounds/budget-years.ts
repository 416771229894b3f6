import type { Design } from "./fields";

/** A budget by the year in which each financial year begins, in pence; and the names of years that could not be read. */
export interface BudgetYears {
  pence: ReadonlyMap<number, number>;
  unread: string[];
}

/** Reads the rows of a budget. Rows of one year are added; a row without a sum says nothing. */
export function budgetYears({ budget }: Pick<Design, "budget">): BudgetYears {
  const pence = new Map<number, number>();
  const unread: string[] = [];
  for (const row of budget) {
    if (row.pence === null) continue;
    const year = yearIn(row.year ?? "");
    if (year === null) unread.push(row.year ?? "");
    else pence.set(year, (pence.get(year) ?? 0) + row.pence);
  }
  return { pence, unread };
}

/** The year in which the financial year begins: "2027/28", "2027-2028", "27/28" and "2027" are all 2027. */
function yearIn(text: string): number | null {
  const [, whole] = /(?<!\d)((?:19|20|21)\d{2})(?!\d)/.exec(text) ?? [];
  if (whole) return Number(whole);
  const [, first, second] = /(?<!\d)(\d{2})\s*[/\u2013-]\s*(\d{2})(?!\d)/.exec(text) ?? [];
  return first && (Number(first) + 1) % 100 === Number(second) ? 2000 + Number(first) : null;
}
