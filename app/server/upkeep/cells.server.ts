import type { TableShape } from "~db/upkeep/shapes";
import type { Cell, ReadRows } from "~db/upkeep/upkeep";

/** Some columns of every row of a table, in the order in which they are named; nothing where there is no such table. */
export async function* cellsOf(
  rows: ReadRows,
  shapes: readonly TableShape[],
  table: string,
  names: readonly string[],
): AsyncGenerator<Cell[]> {
  const shape = shapes.find(({ name }) => name === table);
  if (!shape) return;
  const places = names.map((name) => shape.columns.findIndex((column) => column.name === name));
  for await (const row of rows(shape)) yield places.map((place) => row[place] ?? null);
}
