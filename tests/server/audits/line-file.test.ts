import { mkdirSync } from "node:fs";
import { expect, it } from "vitest";
import { countLines, linesAt, lineWriter, placesFrom, writePlaces } from "~/server/audits/line-file.server";
import { testFolder } from "~tests/support/folder";

const at = testFolder();
const folder = at("lists");
mkdirSync(folder);

it("gives back any lines by their places, whatever they hold", async () => {
  const things = Array.from({ length: 5_000 }, (_, n) => ({ n, text: `é ${"x".repeat(n % 97)}\n"` }));
  const writer = lineWriter(folder, "things");
  for (const thing of things) writer.add(thing);
  expect(writer.close()).toBe(5_000);
  expect(await countLines(folder, "things")).toBe(5_000);
  for (const places of [[0], [4_999], [17, 3, 4_321], [2_500, 2_500]])
    expect(await linesAt(folder, "things", places)).toEqual(places.map((place) => things[place]));
  expect(await linesAt(folder, "things", [4_999, 5_000, 9_999])).toEqual([things[4_999]]);
});

it("tells an empty list from one that is not there", async () => {
  lineWriter(folder, "empty").close();
  expect([await countLines(folder, "empty"), await linesAt(folder, "empty", [0])]).toEqual([0, []]);
  expect([await countLines(folder, "none"), await linesAt(folder, "none", [0])]).toEqual([null, null]);
  expect(await placesFrom(folder, "none", { from: 0, count: 5 })).toBeNull();
});

it("reads a stretch of places, and how many there are", async () => {
  await writePlaces(
    folder,
    "places",
    Uint32Array.from({ length: 60 }, (_, n) => n * 3),
  );
  const stretch = async (from: number) => {
    const found = await placesFrom(folder, "places", { from, count: 25 });
    return [found?.all, found?.places.length, found?.places[0]];
  };
  expect(await stretch(0)).toEqual([60, 25, 0]);
  expect(await stretch(50)).toEqual([60, 10, 150]);
  expect(await stretch(60)).toEqual([60, 0, undefined]);
});
