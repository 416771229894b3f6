import { expect, it } from "vitest";
import { attachmentNamed } from "~/domain/files/disposition";
import { expiryOf } from "~/domain/files/expiry";
import { documentKinds } from "~/domain/files/kinds";
import { kindsSeen } from "~/domain/files/seen-kinds";
import { nameWithEnding } from "~/domain/files/types";

it.each([
  [null, "none"],
  ["2027-01-25", "soon"],
  ["2027-01-26", "fine"],
  ["2026-11-26", "soon"],
  ["2026-11-25", "over"],
])("on 26 November 2026 a document that runs out on %s is %s", (day, expiry) => {
  expect(expiryOf(day, "2026-11-26")).toBe(expiry);
});

it.each([
  ["Accounts.pdf", `attachment; filename="Accounts.pdf"; filename*=UTF-8''Accounts.pdf`],
  ['a"b\\c%d.pdf', `attachment; filename="a_b_c_d.pdf"; filename*=UTF-8''a%22b%5Cc%25d.pdf`],
  ["Café’s (1)*.pdf", `attachment; filename="Cafe_s (1)*.pdf"; filename*=UTF-8''Caf%C3%A9%E2%80%99s%20%281%29%2A.pdf`],
  ["\u202Efdp.exe\r\nX: y", `attachment; filename="_fdp.exe__X: y"; filename*=UTF-8''%E2%80%AEfdp.exe%0D%0AX%3A%20y`],
  ["𝄞.pdf", `attachment; filename="__.pdf"; filename*=UTF-8''%F0%9D%84%9E.pdf`],
])("%j stands in a header as text and nothing else", (name, header) => {
  expect(attachmentNamed(name)).toBe(header);
});

it.each([
  ["a.pdf", "application/pdf", "a.pdf"],
  ["a.PDF", "application/pdf", "a.PDF"],
  ["a.html", "text/plain", "a.html.txt"],
  ["a", "image/jpeg", "a.jpg"],
  ["a.jpeg", "image/jpeg", "a.jpeg"],
])("%s of type %s is handed over as %s", (name, type, wanted) => {
  expect(nameWithEnding(name, type)).toBe(wanted);
});

it("finance opens accounts only, those who decide nothing", () => {
  expect(kindsSeen(["officer"], "whole")).toEqual(documentKinds);
  expect(kindsSeen(["finance"], "reduced")).toEqual(["accounts"]);
  expect(kindsSeen(["trustee", "councillor"], "reduced")).toEqual([]);
  expect(kindsSeen(["officer", "finance"], null)).toEqual([]);
});
