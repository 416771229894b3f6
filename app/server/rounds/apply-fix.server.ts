import type { Design, FieldName } from "~/domain/rounds/fields";
import { fixed, stillOffered } from "~/domain/rounds/fixes";
import { offersOf } from "~/domain/rounds/offers";
import { type Pressed, pressedNow } from "~/domain/rounds/pressed";
import { isSame } from "~/domain/rounds/read-part";
import { translator } from "~/messages";
import type { Ground } from "../people/acting.server";
import { designAt } from "./design-at.server";
import { type Hand, putChanges, roundOf } from "./designs.server";
import { historyOf } from "./history-of.server";
import { keptOf } from "./queries-design.server";
import { roundCheck } from "./round-check.server";
import { termsOf } from "./terms.server";

/**
 * What one press did: the version it made, which Undo takes back; null: it changes nothing any more. `changed`: nothing was done,
 * as what it is about is another than it was when it was read; `list.id` of a row, or a list.
 */
export interface FixDone {
  version: number | null;
  changed?: string;
}

/** One press: what was pressed, and the version of the design that the page showed; without it the newest is meant. */
interface Press {
  roundId: string;
  ruleId: string;
  fix: Pressed;
  basedOn?: number;
}

/**
 * Does what a finding offers, to the design as it is now and as it is offered now: the finding that was read may be older than
 * that, and then what it is about may be gone. Null: there is no such round.
 */
export async function applyFix(
  hand: Hand,
  { roundId, ruleId, fix, basedOn = 0 }: Press,
  { store, now }: Ground,
): Promise<FixDone | null> {
  const at = now();
  const wordOf = (key: string) => translator("en")(`round-defaults:${key}`);
  return store.write(async (on) => {
    const round = await roundOf(on, hand.staff, roundId);
    if (!round) return null;
    const press = pressedNow({ was: await designAt(on, round, basedOn), is: round.design }, fix);
    if ("changed" in press)
      return { version: null, changed: press.row === null ? press.changed : `${press.changed}.${press.row}` };
    const funderId = hand.staff.funder.id;
    const terms = await termsOf(on, funderId);
    const known = { terms, history: await historyOf(on, funderId), kept: await keptOf(on, roundId) };
    const { findings } = roundCheck({ round, design: round.design, ...known }, at);
    const found = findings.find(({ rule }) => rule === ruleId)?.fixes ?? [];
    const offered = stillOffered(offersOf(ruleId, found, round.design), press.fix);
    const changed: Partial<Design> = (offered && fixed(round.design, ruleId, offered, { wordOf, ...terms })) ?? {};
    const changes = (Object.keys(changed) as FieldName[])
      .map((field) => ({ field, before: round.design[field], after: changed[field] ?? null }))
      .filter(({ before, after }) => !isSame(before, after));
    if (changes.length === 0) return { version: null };
    return { version: await putChanges(on, round, changes, { hand, how: "fixed", ruleId, at }) };
  });
}
