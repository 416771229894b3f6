import { describe, expect, it } from "vitest";
import { phoneNumber, takesTexts } from "~/domain/mail/phone-number";

describe("a number as it is dialled", () => {
  it.each([
    ["07700 900123", "+447700900123"],
    ["(07700) 900-123", "+447700900123"],
    ["+44 (0)7700 900123", "+447700900123"],
    ["0044 7700 900123", "+447700900123"],
    ["01632 960001", "+441632960001"],
    ["+353 85 012 3456", "+353850123456"],
  ])("%j is %s", (typed, number) => expect(phoneNumber(typed)).toBe(number));

  it.each([
    "",
    "7700 900123",
    "07700 90012",
    "07700 9001234",
    "+12",
    "999",
    "07700 90012x",
    "maureen@example.org",
    "+07700900123",
  ])("%j is none", (typed) => expect(phoneNumber(typed)).toBeNull());

  it.each([
    ["+447700900123", true],
    ["+441632960001", false],
    ["+447012345678", false],
    ["+353850123456", true],
  ])("a text reaches %s: %s", (number, reaches) => expect(takesTexts(number)).toBe(reaches));
});
