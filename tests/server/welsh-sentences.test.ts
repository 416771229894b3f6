import { describe, expect, it } from "vitest";
import { translator } from "~/messages";

const cy = translator("cy");
const en = translator("en");

describe("what is counted, in Welsh", () => {
  it.each([
    [0, "0 diwrnod", "0 mis", "0 cwestiwn"],
    [1, "1 diwrnod", "1 mis", "1 cwestiwn"],
    [2, "2 ddiwrnod", "2 fis", "2 gwestiwn"],
    [3, "3 diwrnod", "3 mis", "3 chwestiwn"],
    [6, "6 diwrnod", "6 mis", "6 chwestiwn"],
    [11, "11 diwrnod", "11 mis", "11 cwestiwn"],
    [1.5, "1.5 diwrnod", "1.5 mis", "1.5 cwestiwn"],
  ])("%d", (count, days, months, questions) => {
    expect(cy("checks:unit.days", { count, amount: count })).toBe(days);
    expect(cy("checks:parameters.orphan-pilot.leadMonths.value", { count })).toBe(months);
    expect(cy("rules/form-friction:parts.unused", { count })).toBe(
      `Mae ${questions} heb nodyn ar sut y defnyddir yr ateb.`,
    );
  });

  it("is said by the whole sentence of a finding", () => {
    const end = { end: "2028-03-31", usable: "2028-05-12" };
    expect(cy("rules/funding-gap:sentence.gap", { count: 2, ...end })).toBe(
      "Bu bwlch o 2 ddiwrnod rhwng grantiau ar gyfer yr un gwaith: daeth yr un cynharach i ben ar 31 Mawrth 2028, a gellid defnyddio'r nesaf o 12 Mai 2028.",
    );
  });
});

describe("values in Welsh sentences", () => {
  it.each([
    ["2028-01-01", "1 Ionawr 2028"],
    ["2028-02-29", "29 Chwefror 2028"],
    ["2028-03-31", "31 Mawrth 2028"],
    ["2028-06-09", "9 Mehefin 2028"],
    ["2028-08-15", "15 Awst 2028"],
    ["2028-12-20", "20 Rhagfyr 2028"],
    ["2028-02-30", "2028-02-30"],
  ])("write %s as %s", (value, words) => {
    expect(cy("checks:value.day", { value })).toBe(words);
  });

  it("leave English days, money and numbers as they are", () => {
    expect(en("checks:value.day", { value: "2028-03-31" })).toBe("31 March 2028");
    expect(cy("checks:value.monthDay", { value: "12-20" })).toBe("20 Rhagfyr");
    for (const [key, value] of [
      ["total", 1_200_000],
      ["cost", 1_864],
      ["loss_pct", 5.74],
      ["number", 12_345],
    ] as const)
      expect(cy(`checks:value.${key}`, { value })).toBe(en(`checks:value.${key}`, { value }));
  });

  it("are remembered language by language", () => {
    const value = { value: "2028-03-31" };
    expect([cy("checks:value.day", value), en("checks:value.day", value), cy("checks:value.day", value)]).toEqual([
      "31 Mawrth 2028",
      "31 March 2028",
      "31 Mawrth 2028",
    ]);
  });

  it("stand in English where there is no Welsh", () => {
    expect(cy("cli:emptyFolder", { name: "x" })).toBe("x: there is no JSON, CSV or XLSX file in this folder.");
  });
});
