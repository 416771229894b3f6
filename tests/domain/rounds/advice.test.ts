import { expect, it } from "vitest";
import { isAdvice } from "~/domain/rounds/advice";
import { canFix } from "~/domain/rounds/fixes";
import { roundRules } from "~/domain/rounds/round-rules";
import { textOf } from "~tests/support/sources";

it.each(roundRules)("%s: each fix that has a label is a press or advice", (rule) => {
  const { fixes } = JSON.parse(textOf(`app/messages/en/rules/${rule}.json`));
  const codes = Object.keys(fixes).map((label) => label.replace(/_(one|other)$/, ""));
  expect(codes.length).toBeGreaterThan(0);
  expect(codes.filter((code) => canFix(rule, { code }) === isAdvice(rule, { code }))).toEqual([]);
});
