import i18next from "i18next";
import { beforeEach, describe, expect, it } from "vitest";
import { remembered } from "~/messages/remembered";

let made: number;
let t: (key: string, options?: Record<string, unknown>) => string;

beforeEach(() => {
  made = 0;
  const messages = i18next.createInstance();
  void messages.init({
    lng: "en",
    initImmediate: false,
    resources: { en: { a: { of: "{{x, counted}} of it", list: ["one"] }, b: { of: "{{x}} of b" } } },
    ns: ["a", "b"],
    defaultNS: "a",
  });
  messages.services.formatter?.add("counted", (value) => `${++made}: ${value}`);
  t = remembered(messages).getFixedT("en") as typeof t;
});

describe("sentences that were made before", () => {
  it("are not made again for the same values", () => {
    expect([t("of", { x: "some" }), t("of", { x: "some" })]).toEqual(["1: some of it", "1: some of it"]);
  });

  it("are made for every other value, type, namespace and list", () => {
    expect([t("of", { x: 1 }), t("of", { x: "1" }), t("of", { x: 2 })]).toEqual([
      "1: 1 of it",
      "2: 1 of it",
      "3: 2 of it",
    ]);
    expect([t("of", { x: 1, ns: "b" }), t("of", { x: 1, ns: ["a"] })]).toEqual(["1 of b", "4: 1 of it"]);
  });

  it("are always made when a value is more than text or number", () => {
    const x = { toString: () => "it" };
    expect([t("of", { x }), t("of", { x })]).toEqual(["1: it of it", "2: it of it"]);
  });
});
