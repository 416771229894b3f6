import { useEffect, useState } from "react";
import { type Arranging, arranged, arrangingIn, idsOf } from "~/domain/rounds/arrange";
import type { LiveDesign } from "./use-live";
import type { SavingDesign } from "./use-saving";

/** A row that was moved or taken out: where it stands now, from 1 (0: nowhere), among how many. */
export interface Arranged extends Arranging {
  place: number;
  of: number;
}

/** Moves rows in the page itself and takes them out; saving follows as after typing. */
export function useArranging(live: LiveDesign, saver: SavingDesign) {
  const [said, say] = useState<Arranged | null>(null);
  useEffect(() => {
    if (said) goOnAt(said);
  }, [said]);
  /** Whether a press was one of these; then it is done. */
  const arrange = (button: HTMLButtonElement | null): boolean => {
    const press = button?.name === "arrange" && live.isAwake ? arrangingIn(button.value) : null;
    if (!press) return false;
    live.read();
    const before = filledIn(live, press.list);
    live.write(arranged(live.now.current.typed, press));
    saver.typed();
    const ids = idsOf(live.now.current.typed, press.list);
    const of = press.how === "out" ? before - 1 : before;
    say({ ...press, place: ids.indexOf(press.id) + 1, of });
    return true;
  };
  return { arrange, arrangedRow: said };
}

function filledIn({ live }: LiveDesign, list: Arranging["list"]): number {
  const rows: unknown = live.design[list];
  return Array.isArray(rows) ? rows.length : 0;
}

/** The press that was pressed, its other where it is gone, else the row or the list. */
function goOnAt({ list, id, how }: Arranged): void {
  const row = `${list}.${id}`;
  const places = [`${row}.${how}`, `${row}.up`, `${row}.down`, row];
  const there = places.map((place) => document.getElementById(place)).find((one) => one !== null);
  (there ?? document.getElementById(list)?.querySelector("summary"))?.focus();
}
