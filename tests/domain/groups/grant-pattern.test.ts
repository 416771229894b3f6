import { describe, expect, it } from "vitest";
import { grantPattern } from "~/domain/groups/grant-pattern";
import { isoDay, parseDay } from "~/domain/period";

const grant = (start: string | null, end: string | null, more: { months?: number; award?: string } = {}) => ({
  award: more.award ? parseDay(more.award) : null,
  start: start === null ? null : parseDay(start),
  end: end === null ? null : parseDay(end),
  months: more.months ?? null,
});
const told = (grants: ReturnType<typeof grant>[]) => {
  const { since, fundedUntil, pauses, yearlyInARow } = grantPattern(grants);
  const text = (day: number | null) => day && isoDay(day);
  return {
    ...{ since: text(since), until: text(fundedUntil), yearlyInARow },
    pauses: pauses.map(({ from, until, days }) => `${isoDay(from)} ${isoDay(until)} ${days}`),
  };
};

describe("how a funder's money came", () => {
  it("says nothing of no grants, and nothing that is not known", () => {
    expect(told([])).toEqual({ since: null, until: null, pauses: [], yearlyInARow: 0 });
    expect(told([grant(null, null, { award: "2024-05-01" })])).toEqual({
      ...{ since: null, until: null, pauses: [], yearlyInARow: 0 },
    });
  });

  it.each([
    ["90 days are left unsaid", "2025-06-30", []],
    ["91 days are said", "2025-07-01", ["2025-04-01 2025-06-30 91"]],
  ])("%s", (_, start, pauses) => {
    // From 1 April to the day before: 90 days to 29 June, 91 to 30 June.
    const grants = [grant("2024-04-01", "2025-03-31"), grant(start, "2026-06-30")];
    expect(told(grants).pauses).toEqual(pauses);
  });

  it("a grant that runs under another leaves no pause, in whatever order they come", () => {
    const grants = [
      grant("2027-01-01", "2027-12-31"),
      grant("2024-01-01", "2026-12-31"),
      grant("2024-02-01", "2024-06-30"),
    ];
    expect(told(grants)).toMatchObject({ since: "2024-01-01", until: "2027-12-31", pauses: [] });
  });

  it("counts grants of up to a year in a row, a leap year too, and a longer one ends the row", () => {
    const yearly = [2021, 2022, 2023, 2024, 2025].map((year) => grant(`${year}-04-01`, `${year + 1}-03-31`));
    expect(told(yearly).yearlyInARow).toBe(5);
    expect(told([...yearly.slice(0, 2), grant("2023-04-01", "2026-03-31")]).yearlyInARow).toBe(2);
  });

  it("goes by declared months where a day is missing", () => {
    expect(told([grant("2024-04-01", null, { months: 12 })])).toMatchObject({ until: "2025-03-31", yearlyInARow: 1 });
  });
});
