import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grantsFinder, grantsReader } from "~/domain/opendata/json-grants";
import { Refusal } from "~/domain/opendata/source";

const LIMITS = { element: 2_000, depth: 10 };
const plain = (bytes: string) => bytes;

function read(text: string, size = text.length) {
  const pieces = text.match(new RegExp(`[^]{1,${Math.max(1, size)}}`, "g")) ?? [];
  const finder = grantsFinder(plain, LIMITS);
  for (const piece of pieces) if (!finder.places.found) finder.write(piece);
  if (!finder.places.found) finder.end();
  const place = finder.places.found ?? finder.places.guess;
  if (!place) return null;
  const grants: unknown[] = [];
  const fields: [string, unknown][] = [];
  const listener = {
    decoded: plain,
    grant: (grant: unknown) => grants.push(grant),
    field: (key: string, value: unknown) => fields.push([key, value]),
  };
  const reader = grantsReader(listener, place, LIMITS, 10_000);
  for (const piece of pieces) reader.write(piece);
  reader.end();
  return { key: place.key, grants, about: Object.fromEntries(fields) };
}

const refusalOf = (text: string) => {
  try {
    read(text);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return null;
};

describe("a JSON file", () => {
  it("keeps its grants under grants, whatever stands before or after", () => {
    const text = '{"version":"1.4","extensions":["x"],"grants":[{"id":"a"},{"id":"b"}],"publisher":{"name":"P"}}';
    expect(read(text)).toEqual({
      key: "grants",
      grants: [{ id: "a" }, { id: "b" }],
      about: { version: "1.4", extensions: ["x"], publisher: { name: "P" } },
    });
  });
  it("prefers grants to another list of objects that comes first", () => {
    expect(read('{"people":[{"id":"no"}],"grants":[{"id":"a"}]}')).toMatchObject({
      key: "grants",
      grants: [{ id: "a" }],
    });
  });
  it("may be a bare list, or a list under another key", () => {
    expect(read('[{"id":"a"}, 5, null]')).toMatchObject({ key: null, grants: [{ id: "a" }, 5, null] });
    expect(read('{"x":["y"],"awards":[{"id":"a"}]}')).toMatchObject({ key: "awards", grants: [{ id: "a" }] });
    expect(read('{"grants":[]}')).toMatchObject({ grants: [] });
  });
  it("has no grants where there is no list of objects", () => {
    expect(read('{"version":"1.4","list":["a"]}')).toBeNull();
  });
  it("cannot reach the prototype of anything", () => {
    const found = read('{"__proto__":{"polluted":1},"grants":[{"__proto__":{"polluted":1}}]}');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(found?.about)).toBe(Object.prototype);
  });
  it.each([
    ["breaks off in a grant", '{"grants":[{"id":"a"},{"id":', 2],
    ["has a wrong grant", '{"grants":[{"id":"a"},{"id" "b"}]}', 2],
    ["has a comma too many", '{"grants":[{"id":"a"},]}', 2],
    ["goes on after its end", '{"grants":[]} x', 0],
    ["is cut after its list", '{"grants":[{"id":"a"}]', 0],
    ["has a wrong key", '{"grants":[],x:1}', 0],
  ])("%s", (_, text, grant) => {
    expect(refusalOf(text)).toMatchObject({ code: "broken-json", data: { grant } });
  });
  it("is refused when a grant is too deep or too long", () => {
    const deep = `{"grants":[{"id":"a"},${"[".repeat(11)}${"]".repeat(11)}]}`;
    expect(refusalOf(deep)).toMatchObject({ code: "too-deep", data: { grant: 2, limit: 10 } });
    const long = JSON.stringify({ grants: [{ id: "x".repeat(2_001) }] });
    expect(refusalOf(long)).toMatchObject({ code: "cell-too-long", data: { row: 1 } });
  });
  it("reads alike wherever the pieces are cut", () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue({ maxDepth: 4 }), { maxLength: 8 }),
        fc.jsonValue(),
        fc.nat(12),
        (grants, more, size) => {
          for (const space of [0, 2]) {
            const found = read(JSON.stringify({ more, grants, after: more }, null, space), size);
            expect(found).toEqual({
              key: "grants",
              ...JSON.parse(JSON.stringify({ grants, about: { more, after: more } })),
            });
          }
        },
      ),
      { numRuns: 400, seed: 360 },
    );
  });
});
