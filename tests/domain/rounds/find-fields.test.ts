import { expect, it } from "vitest";
import { fieldsFound } from "~/domain/rounds/find-fields";

const words = (field: string) =>
  ({ noticeMonths: "How much notice, in months?", termMonths: "How many months?" })[field] ?? "";

it.each([
  ["months", ["termMonths", "noticeMonths"]],
  ["MONTHS notice", ["noticeMonths"]],
  ["notice of", []],
  [" ", []],
])("%j finds the choices with all of its words", (sought, wanted) =>
  expect(fieldsFound(sought, words).map(({ field }) => field)).toEqual(wanted),
);
