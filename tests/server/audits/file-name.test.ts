import { expect, it } from "vitest";
import { fileName } from "~/server/audits/file-name.server";

it.each([
  ["grants 2024.csv", "grants 2024.csv"],
  ["../../etc/passwd", "passwd"],
  ["C:\\Users\\ann\\grants.xlsx", "grants.xlsx"],
  ["/etc/shadow", "shadow"],
  ["a\0b.csv", "ab.csv"],
  ["vsc.\u202egrants", "vsc.grants"],
  ["a\u200bb\u2028c\n.csv", "abc.csv"],
  ["  a \t  b.csv ", "a b.csv"],
  ["..", ".."],
  ["/", ""],
  ["<script>alert(1)</script>.csv", "script>.csv"],
  ["cafe\u0301.csv", "café.csv"],
  ["\ud800.csv", ".csv"],
])("%j is shown as %j", (told, shown) => expect(fileName(told)).toBe(shown));

it("a long name keeps its ending", () => {
  const shown = fileName(`${"𝄞".repeat(300)}.csv`);
  expect([...shown]).toHaveLength(200);
  expect(shown.endsWith("….csv")).toBe(true);
  expect(fileName(`${"a".repeat(196)}.csv`)).toHaveLength(200);
  expect(fileName(`${"a".repeat(196)}.csv`)).not.toContain("…");
});
