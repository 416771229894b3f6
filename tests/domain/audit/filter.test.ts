import { expect, it } from "vitest";
import { filterOf, queryOf } from "~/domain/audit/filter";

const read = (query: string) => filterOf(new URLSearchParams(query));

it("has one query for one filter, whatever the order and spacing of the address", () => {
  const one = read("as-at=2025-03-31&year=2024&programme= Core & more");
  expect(queryOf(one.filter)).toBe("programme=Core&year=2024&as-at=2025-03-31");
  expect(queryOf(read(queryOf(one.filter)).filter)).toBe(queryOf(one.filter));
  expect(queryOf(read("funder=2&hours=9").filter)).toBe("");
});

it("keeps names with signs and other letters through the address", () => {
  const filter = { programme: "Arts & Crafts + “Môn” 100%", year: null, area: "Bae Colwyn", file: 2, asAt: null };
  expect(read(queryOf(filter)).filter).toEqual(filter);
});

it.each([
  ["2025-03-31", "2025-03-31"],
  ["31/3/2025", "2025-03-31"],
  ["31 March 2025", "2025-03-31"],
  ["1 sep 2024", "2024-09-01"],
])("reads the day %s", (typed, day) => {
  expect(read(`as-at=${typed}`)).toEqual({ filter: expect.objectContaining({ asAt: day }), problems: [] });
});

it.each([
  ["as-at=2025-02-30", "as-at"],
  ["as-at=soon", "as-at"],
  ["as-at=31 Mum 2025", "as-at"],
  ["year=24", "year"],
  ["year=2024.5", "year"],
  ["file=0", "file"],
  [`programme=${"x".repeat(201)}`, "programme"],
])("names the part it cannot use in %s", (query, name) => {
  const { filter, problems } = read(query);
  expect(problems).toEqual([name]);
  expect(queryOf(filter)).toBe("");
});
