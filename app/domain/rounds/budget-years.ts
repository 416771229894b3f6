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

/** "2027/28", "2027-2028", "27/28" and "2027", and nothing else beside them. */
const shapes = /^(?<century>19|20|21)?(?<year>\d{2})(?:\s*[/\u2013-]\s*(?<next>(?:19|20|21)?\d{2}))?$/;

/** The year in which the financial year begins: each of the shapes above is 2027. What ends in another year than the next is none. */
function yearIn(text: string): number | null {
  const { century, year, next } = shapes.exec(text.trim())?.groups ?? {};
  if (year === undefined || (century === undefined && next === undefined)) return null;
  const first = Number(`${century ?? "20"}${year}`);
  const isNext = next === undefined || next === String(first + 1) || next === String(first + 1).slice(-2);
  return isNext ? first : null;
}
