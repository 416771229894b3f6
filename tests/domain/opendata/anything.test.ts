import fc from "fast-check";
import { it } from "vitest";
import type { Note } from "~/domain/opendata/notes";
import type { Cell } from "~/domain/opendata/source";
import messages from "~/messages/en/opendata.json";
import { type Imported, importGrants, importRows, NAMES } from "./importing";

const cell: fc.Arbitrary<Cell> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom("", " ", "a", "b", "GBP", "£5", "05/06/2024", "13/06/2024", "06/13/2024", "2024-01-31"),
  },
  fc.string(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.record({ day: fc.string() }),
);

const isWhole = ({ rows, grants, merged, rejectedCount, taken, table, notes, rejected }: Imported) =>
  rows === grants + merged + rejectedCount + taken &&
  grants === table.size &&
  notes.every((note) => hasSentence(note.code, { ...note })) &&
  rejected.every((one) => hasSentence(one.code, { ...one, id: null }));

/** The code has a sentence, and the note everything the sentence asks for. */
function hasSentence(code: string, { row, id, column, data }: Omit<Note, "code">): boolean {
  const values: Record<string, unknown> = { row, id, column, ...data };
  const sentence = (messages.notes as Record<string, string>)[code];
  const asked = [...(sentence ?? "").matchAll(/{{(\w+)}}/g)].map(([, name]) => values[name!]);
  return sentence !== undefined && asked.every((value) => value !== null && value !== undefined);
}

it("makes grants, merges or rejects of any rows", () => {
  const rows = fc.array(fc.array(cell, { maxLength: NAMES.length + 3 }), { maxLength: 40 });
  fc.assert(
    fc.property(rows, (cells) => {
      const read = importRows([NAMES, ...cells]);
      return isWhole(read) && read.rows <= cells.length;
    }),
    { numRuns: 300 },
  );
});

it("makes grants or rejects of any JSON", () => {
  const value = fc.oneof(fc.jsonValue(), cell);
  const fields = [
    "id",
    "title",
    "currency",
    "amountAwarded",
    "awardDate",
    "plannedDates",
    "recipientOrganization",
    "fundingType",
  ];
  const grant = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...fields), value));
  const event = fc.record({
    id: value,
    plannedDates: fc.array(fc.dictionary(fc.constantFrom("startDate", "endDate"), value)),
  });
  fc.assert(
    fc.property(fc.array(fc.oneof(grant, event), { maxLength: 20 }), (grants) => {
      const read = importGrants(grants);
      return isWhole(read) && read.rows === grants.length;
    }),
    { numRuns: 300 },
  );
});

it("finds the same in the same rows twice", () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell), { maxLength: 15 }), (cells) => {
      const [one, two] = [importRows([NAMES, ...cells]), importRows([NAMES, ...cells])];
      return (
        JSON.stringify([one.notes, one.columns, one.rejected]) ===
        JSON.stringify([two.notes, two.columns, two.rejected])
      );
    }),
    { numRuns: 100 },
  );
});
