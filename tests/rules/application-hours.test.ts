import { describe, expect, it } from "vitest";
import { applicationCost, applicationMinutes, withPartners } from "~/domain/rules/application-hours";

/** The form of rulebook 3.1: 28 short fields, 12 long answers sharing 1,622 words, 3,000 words of guidance. */
const survey = (hard_limit: boolean) => ({
  fund: { guidance_text: "word ".repeat(3000) },
  questions: [
    ...Array.from({ length: 28 }, () => ({ type: "choice" })),
    ...Array.from({ length: 12 }, () => ({ type: "text", word_limit: 1622 / 12, hard_limit })),
  ],
  attachments: [...Array(3).fill({ usually_exists: true }), { usually_exists: false }],
});

describe("application hours", () => {
  it.each([
    [false, 16.3],
    [true, 19.0],
  ])("gives the two figures either side of the survey's 18 hours (cut-offs: %s)", (hard, hours) => {
    const { low, high, missing } = applicationMinutes(survey(hard));
    expect(low / 60).toBeCloseTo(hours, 1);
    expect(high).toBe(low);
    expect(missing).toEqual([]);
  });

  it.each([
    [0, 100],
    [1, 150],
    [2, 200],
    [3, 200],
  ])("with %s extra partners makes 100 minutes %s", (partners, minutes) => {
    expect(withPartners(100, partners)).toBe(minutes);
  });

  it("costs £22 an hour", () => {
    expect(applicationCost(90, 2200)).toBe(3300);
  });
});
