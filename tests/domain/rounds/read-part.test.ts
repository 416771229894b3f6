import { describe, expect, it } from "vitest";
import { type Design, type FieldName, fieldNames, fields } from "~/domain/rounds/fields";
import type { Kind } from "~/domain/rounds/kinds";
import { fieldsOf, isPart, type PartName, partNames } from "~/domain/rounds/parts";
import { readPart } from "~/domain/rounds/read-part";
import { controlOf, type RowKinds, type RowsKind } from "~/domain/rounds/rows";
import { filledIn, only, randomDesign } from "~tests/support/designs";
import { seeded } from "~tests/support/random-snapshots";

type Typed = Record<string, string[]>;

/** A page of the designer as a browser sends it when nothing was touched. */
function formOf(part: PartName, design: Design): Typed {
  const typed: Typed = {};
  for (const name of fieldsOf(part)) {
    const kind: Kind<unknown> | RowsKind<RowKinds> = fields[name];
    if (!("fields" in kind)) {
      typed[name] = kind.write(design[name]);
      continue;
    }
    typed[name] = [""];
    for (const row of design[name] as unknown as ({ id: string } & Record<string, unknown>)[])
      for (const [field, one] of Object.entries(kind.fields))
        typed[controlOf(name, row.id, field)] = one.write(row[field] ?? null);
  }
  return typed;
}

describe("the parts of a design", () => {
  it("hold every field once", () => {
    expect(partNames.flatMap(fieldsOf).sort()).toEqual([...fieldNames].sort());
  });

  it.each(["", "constructor", "Length", "toString"])("are not called %j", (name) => expect(isPart(name)).toBe(false));
});

describe("a page of the designer", () => {
  it("that nobody touched changes nothing", () => {
    const chance = seeded(7);
    const designs = [filledIn(), only({}), ...Array.from({ length: 50 }, () => tidy(randomDesign(chance)))];
    for (const design of designs)
      for (const part of partNames)
        expect(readPart(part, formOf(part, design), design), part).toEqual({ changes: {}, problems: {} });
  });

  it("changes only what is on it, whatever is sent", () => {
    const typed = { termMonths: ["36"], potPence: ["5"], isAdmin: ["yes"], constructor: ["x"], __proto__: ["y"] };
    expect(readPart("length", typed, filledIn())).toEqual({ changes: { termMonths: 36 }, problems: {} });
    expect(readPart("money", typed, filledIn()).changes).toEqual({ potPence: 500 });
  });

  it.each<[FieldName, string, Partial<Design>]>([
    ["termMonths", "", { termMonths: null }],
    ["termMonths", "60", {}],
    ["guidance", " Come in. ", { guidance: "Come in." }],
  ])("%s typed as %j", (name, text, changes) =>
    expect(readPart(partWith(name), { [name]: [text] }, filledIn()).changes).toEqual(changes),
  );

  it.each<[FieldName, string, string]>([
    ["termMonths", "five years", "not-a-number"],
    ["closesOn", "31 February 2027", "no-such-day"],
    ["closesAt", "25:00", "not-a-time"],
    ["guidance", "x".repeat(100_000), "too-long"],
    ["area", "x".repeat(301), "too-long"],
  ])("%s: what cannot be read is said at the field, and the design keeps what it had", (name, text, problem) =>
    expect(readPart(partWith(name), { [name]: [text] }, filledIn())).toEqual({
      changes: {},
      problems: { [name]: problem },
    }),
  );
});

describe("a list", () => {
  const row = (id: string, text: string) => ({ id, text, usuallyExists: true, isRequired: null });
  const before = only({ attachments: [row("a", "Accounts"), row("b", "Rules")] });
  const typedRow = (id: string, text: string) => ({
    [`attachments.${id}.text`]: [text],
    [`attachments.${id}.usuallyExists`]: ["yes"],
    [`attachments.${id}.isRequired`]: [""],
  });
  const read = (...rows: Typed[]) => readPart("questions", Object.assign({ attachments: [""] }, ...rows), before);
  const [a, b] = [typedRow("a", "Accounts"), typedRow("b", "Rules")];

  it.each<[string, Typed[], ReturnType<typeof row>[]]>([
    [
      "a row is added",
      [a, b, typedRow("new-1", "Map")],
      [row("a", "Accounts"), row("b", "Rules"), row("new-1", "Map")],
    ],
    ["a row is changed", [typedRow("a", "Last accounts"), b], [row("a", "Last accounts"), row("b", "Rules")]],
    ["a row is emptied", [typedRow("a", " "), b], [row("b", "Rules")]],
    ["rows change places", [b, a], [row("b", "Rules"), row("a", "Accounts")]],
    ["a row is not there", [a], [row("a", "Accounts")]],
    ["all are gone", [], []],
    ["a row of another's making", [a, b, typedRow("<script>", "x"), typedRow("", "y")], before.attachments as never],
  ])("%s", (_, rows, wanted) => {
    const { changes, problems } = read(...rows);
    expect(problems).toEqual({});
    expect(changes.attachments ?? before.attachments).toEqual(wanted);
  });

  it("without its bare name is not on the page", () => {
    expect(readPart("questions", typedRow("a", "Other"), before).changes).toEqual({});
  });

  it("keeps the old value of a field that cannot be read, and takes the rest", () => {
    const slip = { ...typedRow("a", "x".repeat(100_000)), "attachments.a.usuallyExists": ["no"] };
    const { changes, problems } = read(slip, typedRow("b", "Rules!"));
    expect(problems).toEqual({ "attachments.a.text": "too-long" });
    expect(changes.attachments).toEqual([{ ...row("a", "Accounts"), usuallyExists: false }, row("b", "Rules!")]);
  });

  it("keeps what the form has no control for", () => {
    const typed = { attachments: [""], "attachments.a.text": ["Books"] };
    expect(readPart("questions", typed, before).changes.attachments).toEqual([row("a", "Books")]);
  });

  it("a new row with a slip stays, so that it can be mended", () => {
    const { changes, problems } = read(a, b, typedRow("c", "x".repeat(301)));
    expect(problems).toEqual({ "attachments.c.text": "too-long" });
    expect(changes.attachments?.at(-1)).toEqual({ ...row("c", ""), text: null });
  });

  it("of too many rows none is lost that was there", () => {
    const many = Array.from({ length: 39 }, (_, at) => typedRow(`n-${at}`, `Paper ${at}`));
    const { changes, problems } = read(...many, a, b);
    expect(problems).toEqual({ attachments: "too-many" });
    expect(changes.attachments).toHaveLength(40);
    expect(changes.attachments?.slice(-2)).toEqual(before.attachments);
    expect(read(...many.slice(1), a, b).problems).toEqual({});
  });
});

/** As a form could hold it: words without spaces at their ends, rows that say something. */
function tidy(design: Design): Design {
  const trimmed = JSON.parse(JSON.stringify(design), (_, value) => (typeof value === "string" ? short(value) : value));
  const isFull = (name: string, row: Record<string, unknown>) =>
    Object.entries((fields[name as FieldName] as unknown as RowsKind<RowKinds>).fields).some(
      ([field, kind]) => row[field] !== null && kind.name !== "choice" && kind.name !== "flag",
    );
  for (const name of fieldNames)
    if (Array.isArray(trimmed[name]) && name !== "pays")
      trimmed[name] = trimmed[name].filter((row: Record<string, unknown>) => isFull(name, row));
  return trimmed;
}

const short = (text: string) => (text.includes(" ") ? text.slice(0, 20).trim() : text) || null;

/** The page on which a field is asked. */
function partWith(name: FieldName): PartName {
  return partNames.find((part) => fieldsOf(part).includes(name))!;
}
