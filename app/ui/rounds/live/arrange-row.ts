import { type Arranging, arranged, arrangingIn, idsOf } from "~/domain/rounds/arrange";
import type { Design } from "~/domain/rounds/fields";
import type { TypedForm } from "~/domain/rounds/live";

/** Of a form that is judged as it stands, what is needed to move rows. */
interface Rows {
  read: () => void;
  write: (typed: TypedForm) => void;
  now: { current: { typed: TypedForm } };
  live: { design: Design };
}

/** A row that was moved or taken out: where it stands now, from 1 (0: nowhere), among how many. */
export interface Arranged extends Arranging {
  place: number;
  of: number;
}

/** Does what a press says in the page itself; saving follows as after typing. Null: the press says nothing of a row. */
export function arrangeRow(said: string, live: Rows, saver: { typed: () => void }): Arranged | null {
  const press = arrangingIn(said);
  if (!press) return null;
  live.read();
  const before = filledIn(live, press.list);
  live.write(arranged(live.now.current.typed, press));
  saver.typed();
  const ids = idsOf(live.now.current.typed, press.list);
  const of = press.how === "out" ? before - 1 : before;
  return { ...press, place: ids.indexOf(press.id) + 1, of };
}

function filledIn({ live }: Rows, list: Arranging["list"]): number {
  const rows: unknown = live.design[list];
  return Array.isArray(rows) ? rows.length : 0;
}

/** Goes on at the press that was pressed, its other where it is gone, else the row or the list. */
export function goOnAt({ list, id, how }: Arranging): void {
  const row = `${list}.${id}`;
  const places = [`${row}.${how}`, `${row}.up`, `${row}.down`, row];
  const there = places.map((place) => document.getElementById(place)).find((one) => one !== null);
  (there ?? document.getElementById(list)?.querySelector("summary"))?.focus();
}
