import type { Design, FieldName } from "~/domain/rounds/fields";
import { isSame } from "~/domain/rounds/read-part";
import type { Ground } from "../people/acting.server";
import {
  type Change,
  changedSince,
  type Hand,
  overtaken,
  putBeside,
  putChanges,
  type RoundRead,
  roundOf,
} from "./designs.server";

/** What somebody typed: the values they changed, and the version they had before them. */
export interface Typing {
  roundId: string;
  basedOn: number;
  changes: Partial<Design>;
  /** Which of the sends of its tab it is, from 1; none: it was pressed. */
  turn?: number;
}

/** What became of it: the version there is now, the fields that were changed, and those where another was quicker. */
export interface Saved {
  version: number;
  saved: FieldName[];
  beside: FieldName[];
}

/**
 * Saves what somebody typed. A field that another tab or person changed since `basedOn` keeps their value, and this one waits
 * beside it; the others are saved. Nothing is overwritten unseen, and nothing typed is lost. What comes after a later send of
 * its own tab is older than what is there, and is left out. Null: there is no such round.
 */
export async function saveDesign(hand: Hand, typing: Typing, { store, now }: Ground): Promise<Saved | null> {
  const at = now();
  return store.write(async (on) => {
    const round = await roundOf(on, hand.staff, typing.roundId);
    if (!round) return null;
    const sent = { roundId: round.id, tab: hand.tab, turn: typing.turn ?? null };
    const late = await overtaken(on, sent, Object.keys(typing.changes) as FieldName[]);
    const changes = changesOf(round, typing.changes).filter(({ field }) => !late.has(field));
    const since = { roundId: round.id, version: typing.basedOn, tab: hand.tab };
    const crossed = await changedSince(
      on,
      since,
      changes.map(({ field }) => field),
    );
    const beside = changes.filter(({ field }) => crossed.has(field));
    const saved = changes.filter(({ field }) => !crossed.has(field));
    const by = { hand, at, turn: sent.turn };
    const version = saved.length > 0 ? await putChanges(on, round, saved, { ...by, how: "typed" }) : round.version;
    if (beside.length > 0) await putBeside(on, round, beside, { ...by, version: typing.basedOn });
    return { version, saved: saved.map(({ field }) => field), beside: beside.map(({ field }) => field) };
  });
}

/** What of it is another value than the design has now. */
function changesOf(round: RoundRead, changes: Partial<Design>): Change[] {
  return (Object.keys(changes) as FieldName[])
    .map((field) => ({ field, before: round.design[field], after: changes[field] ?? null }))
    .filter(({ before, after }) => !isSame(before, after));
}
