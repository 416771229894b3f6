import { describe, expect, it } from "vitest";
import { localMoment } from "~/domain/events/local-moment";
import { helpState, untilDays, whyNotUntil } from "~/domain/helping/until-day";

describe("the day until which somebody may be asked to help", () => {
  it("is from tomorrow to twelve months on, both included", () => {
    const today = "2026-11-26";
    expect(untilDays(today)).toEqual({ first: "2026-11-27", last: "2027-11-26" });
    expect(whyNotUntil("2026-11-25", today)).toBe("until-past");
    expect(whyNotUntil("2026-11-26", today)).toBe("until-past");
    expect(whyNotUntil("2026-11-27", today)).toBeNull();
    expect(whyNotUntil("2027-11-26", today)).toBeNull();
    expect(whyNotUntil("2027-11-27", today)).toBe("until-far");
  });

  it("ends with the shorter month after a leap day, and runs over New Year", () => {
    expect(untilDays("2028-02-29")).toEqual({ first: "2028-03-01", last: "2029-02-28" });
    expect(untilDays("2026-12-31").first).toBe("2027-01-01");
  });

  it("is a day that there is", () => {
    for (const typed of ["", "soon", "2027-02-29", "2027-13-01", "27-01-01", "26/11/2027", "2027-1-1"])
      expect(whyNotUntil(typed, "2026-11-26"), typed).toBe("until-not-day");
  });
});

describe("help", () => {
  it("counts to the end of its last day, by the clocks of the place", () => {
    const on = (instant: string, untilDay: string) =>
      helpState({ untilDay, endedAt: null }, localMoment(new Date(instant)).day);
    // In summer midnight here is 23:00 of the world's clock.
    expect(on("2027-07-15T22:59:59Z", "2027-07-15")).toBe("counts");
    expect(on("2027-07-15T23:00:00Z", "2027-07-15")).toBe("over");
    // The days on which the clocks change: 23 and 25 hours.
    expect(on("2027-03-28T22:59:59Z", "2027-03-28")).toBe("counts");
    expect(on("2027-03-28T23:00:00Z", "2027-03-28")).toBe("over");
    expect(on("2027-10-31T23:59:59Z", "2027-10-31")).toBe("counts");
    expect(on("2027-11-01T00:00:00Z", "2027-10-31")).toBe("over");
  });

  it("that was ended is ended, whatever the day", () => {
    expect(helpState({ untilDay: "2027-07-15", endedAt: new Date() }, "2027-07-01")).toBe("ended");
  });
});
