import { and, eq } from "drizzle-orm";
import type { Reading, Writing } from "~db/store/store";
import { type Actor, recordEvent } from "../events/record-event.server";
import type { Ground } from "../people/acting.server";
import { actorFor, type Staff } from "../viewer/staff.server";
import { titleOf } from "./keep-finding.server";

/** Why nothing was done: somebody else was asked, it was agreed to already, or it has ended. */
export type KeepingRefused = { ok: false; code: "not-asked-of-you" | "is-agreed" | "is-ended" };

/** Done; the round it is about. */
export type KeepingDone = { ok: true; roundId: string };

type Found = { id: string; roundId: string; ruleId: string };

/** The second person agrees that a serious finding is kept. Null: there is no such reason of their funder. */
export function agreeKeeping(staff: Staff, id: string, ground: Ground): Promise<KeepingDone | KeepingRefused | null> {
  return onKeeping(staff, id, ground, async (on, found, at) => {
    if (found.secondId !== staff.personId) return { ok: false, code: "not-asked-of-you" };
    if (found.agreedAt !== null) return { ok: false, code: "is-agreed" };
    await on.update(on.tables.justifications).set({ agreedAt: at }).where(eq(on.tables.justifications.id, id));
    await note(on, found, "keeping-agreed", { staff, at, ground });
    return { ok: true, roundId: found.roundId };
  });
}

/** An officer takes a reason back, or the second person does not agree: the finding is open again. Null: there is none. */
export function endKeeping(staff: Staff, id: string, ground: Ground): Promise<KeepingDone | KeepingRefused | null> {
  return onKeeping(staff, id, ground, async (on, found, at) => {
    const isTheirs = found.secondId === staff.personId || staff.roles.includes("officer");
    if (!isTheirs) return { ok: false, code: "not-asked-of-you" };
    const ended = { endedAt: at, endedBy: staff.personId };
    await on.update(on.tables.justifications).set(ended).where(eq(on.tables.justifications.id, id));
    await note(on, found, "keeping-ended", { staff, at, ground });
    return { ok: true, roundId: found.roundId };
  });
}

/** The round that a reason of the funder is about; null: there is none. */
export async function roundOfKeeping(
  staff: Staff,
  id: string,
  { store }: Pick<Ground, "store">,
): Promise<string | null> {
  return store.read(async (on) => (await openOne(on, staff, id))?.roundId ?? null);
}

type Row = NonNullable<Awaited<ReturnType<typeof openOne>>>;

function onKeeping(
  staff: Staff,
  id: string,
  { store, now }: Ground,
  work: (on: Writing, found: Row, at: Date) => Promise<KeepingDone | KeepingRefused>,
): Promise<KeepingDone | KeepingRefused | null> {
  const at = now();
  return store.write(async (on) => {
    const found = await openOne(on, staff, id);
    if (!found) return null;
    return found.endedAt === null ? work(on, found, at) : { ok: false, code: "is-ended" };
  });
}

async function openOne(on: Reading, staff: Staff, id: string) {
  const { justifications } = on.tables;
  const [found] = await on
    .select()
    .from(justifications)
    .where(and(eq(justifications.id, id), eq(justifications.funderId, staff.funder.id)));
  return found;
}

async function note(
  on: Writing,
  { roundId, ruleId }: Found,
  type: "keeping-agreed" | "keeping-ended",
  { staff, at, ground }: { staff: Staff; at: Date; ground: Ground },
): Promise<void> {
  const by: Actor = actorFor(staff, staff.roles[0] ?? "officer");
  const subject = { kind: "round" as const, id: roundId };
  const whose = { funderId: staff.funder.id, at, requestId: ground.requestId };
  await recordEvent(on, { type, by, subject, after: { what: titleOf(ruleId) }, ...whose });
}
