import { describe, expect, it } from "vitest";
import { auditGrants } from "~/domain/audit/audit";
import { parseDay } from "~/domain/period";
import { published } from "~tests/support/awards";
import { noFigures } from "~tests/support/figures";

const figures = (grants: Parameters<typeof published>[0]) =>
  auditGrants(published(grants), null, { yearStart: "04-01" }).funders[0]!.figures;

describe("figures of one funder", () => {
  it("are null where nothing bears them, and 0 where the count is none", () => {
    expect(figures([{ pounds: 0 }])).toEqual({
      ...noFigures,
      grants: 1,
      recipients: 1,
      amountMedian: 0,
      amountZero: 1,
    });
  });

  it("sums exact pence and rounds half a pound up, in total and median", () => {
    const found = figures([{ pounds: 1000.1 }, { pounds: 1000.1 }, { pounds: 1000.1 }, { pounds: 1000.2 }]);
    expect([found.amountTotal, found.amountMedian]).toEqual([4001, 1000]);
    expect(figures([{ pounds: 1 }, { pounds: 2 }]).amountMedian).toBe(2);
  });

  it.each([
    ["2020-03-23", 0],
    ["2020-03-24", 1],
    ["2020-03-31", 1],
    ["2020-04-07", 1],
    ["2020-04-08", 0],
  ])("an end on %s is near 31 March %i times", (until, near) =>
    expect(figures([{ from: "2019-04-01", until }]).endsNear31March).toBe(near),
  );

  it("count lengths by the dates first, and the declared length only without them", () => {
    const found = figures([
      { from: "2019-04-01", until: "2020-03-31", months: 24 },
      { from: "2019-04-01", months: 36 },
      { months: 13 },
    ]);
    expect([found.durationUpTo12, found.duration36OrMore, found.durationMedianMonths, found.effectiveEndKnown]).toEqual(
      [1, 1, 13, 2],
    );
  });

  it("count people's grants, but never as a group", () => {
    const found = figures([{ to: null }, { to: null }, { to: "A" }]);
    expect([found.grants, found.recipients]).toEqual([3, 1]);
  });

  it("say how long the wait from award to start was, and how often the start came first", () => {
    const found = figures([
      { awarded: "2020-05-01", from: "2020-04-01" },
      { awarded: "2020-05-02", from: "2020-04-01" },
      { awarded: "2020-04-01", from: "2020-04-11" },
    ]);
    expect([found.lagMedianDays, found.retrospective, found.retrospectiveOver30]).toEqual([-30, 2, 1]);
  });

  it("count groups on a cliff from the funder's last award, a year to the day", () => {
    const stopped = { to: "A", awarded: "2018-03-01", from: "2018-04-01", until: "2019-03-31" };
    expect(figures([stopped, { to: "B", awarded: "2020-03-30" }])).toMatchObject({ cliffRecipients: 1, cliffOf: 1 });
    expect(figures([stopped, { to: "B", awarded: "2020-03-29" }])).toMatchObject({ cliffRecipients: 0, cliffOf: 1 });
    expect(figures([stopped, { to: "A", awarded: "2019-04-01" }, { to: "B", awarded: "2021-03-30" }])).toMatchObject({
      cliffRecipients: 0,
    });
  });

  it("count repeat grants once, whichever run shows them", () => {
    const yearly = ["2018-05-01", "2019-05-01", "2020-05-01"].map((awarded) => ({ awarded, months: 12 }));
    expect(figures(yearly)).toMatchObject({ serialStrict: 1, cadenceOnly: 1, repeatGrants: 2 });
    expect(figures(yearly.map(({ awarded }) => ({ awarded })))).toMatchObject({
      serialStrict: 0,
      cadenceOnly: 1,
      repeatGrants: 2,
    });
  });
});

describe("funders", () => {
  it("are told apart by key and currency, and each is judged as at its own last award", () => {
    const { funders } = auditGrants(
      published([
        { awarded: "2019-01-01" },
        { awarded: "2020-01-01", currency: "EUR" },
        { awarded: "2021-01-01", funder: "GB-CHC-1" },
      ]),
      null,
      { yearStart: "04-01" },
    );
    expect(funders.map(({ id, currency, asAt }) => [id, currency, asAt])).toEqual([
      ["GB-LAE-WEN", "GBP", "2019-01-01"],
      ["GB-LAE-WEN", "EUR", "2020-01-01"],
      ["GB-CHC-1", "GBP", "2021-01-01"],
    ]);
  });

  it("leave out awards after the day asked for, and keep those without a date", () => {
    const { funders, later } = auditGrants(
      published([{ awarded: "2019-01-01" }, { awarded: "2019-01-02" }, {}]),
      parseDay("2019-01-01"),
      { yearStart: "04-01" },
    );
    expect(funders[0]).toMatchObject({ grants: 2, asAt: "2019-01-01" });
    expect(later).toEqual([1]);
  });

  it("have award dates by year only when nearly all lie on one day that stands for a year", () => {
    const precision = (days: string[]) =>
      auditGrants(published(days.map((awarded) => ({ awarded }))), null, { yearStart: "04-01" }).funders[0]!.coverage
        .awardDatePrecision;
    const ten = (date: string) => Array.from({ length: 10 }, () => date);
    expect(precision([...ten("2019-03-31"), ...ten("2020-03-31")])).toBe("year");
    expect(precision([...ten("2020-03-31"), ...ten("2020-03-31")]), "one year only").toBe("day");
    expect(precision([...ten("2019-03-31"), ...ten("2020-03-31").slice(1)]), "19 awards").toBe("day");
    expect(precision([...ten("2019-03-30"), ...ten("2020-03-30")]), "no day that stands for a year").toBe("day");
    expect(
      precision([...ten("2019-03-31"), ...ten("2020-03-31").slice(2), "2020-05-01", "2020-06-01"]),
      "nine in ten",
    ).toBe("day");
  });
});
