import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { saysSame, type Texts } from "~/domain/wordings/wording";
import type { Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import type { Ground } from "../people/acting.server";
import { actorFor, type Staff } from "../viewer/staff.server";
import { newestWordingChange, type WordingOf } from "./queries.server";

/** What a form began with: the id of the newest change, or this where there was none. */
export const NEVER = "never";

/** Whether anything was changed; `stale`: another changed the sentence since it was looked at. */
export type WordingDone =
  | { ok: true; isChanged: false }
  | { ok: true; isChanged: true; changeId: string }
  | { ok: false; code: "stale" };

type Asked = Omit<WordingOf, "funderId"> & { basedOn: string };

/** Says a sentence in a funder's own words from now on; null: in the product's again. The same again is no change. */
export function changeWording(
  by: Staff,
  { texts, basedOn, ...of }: Asked & { texts: Texts | null },
  ground: Ground,
): Promise<WordingDone> {
  return ground.store.write(async (on) => {
    const newest = await newestWordingChange(on, { ...of, funderId: by.funder.id });
    const before = newest?.after ?? null;
    if (saysSame(before ?? {}, texts ?? {})) return { ok: true, isChanged: false };
    if ((newest?.id ?? NEVER) !== basedOn) return { ok: false, code: "stale" };
    const changeId = await put(on, by, { ...of, before, after: texts, newest: newest?.at }, ground);
    return { ok: true, isChanged: true, changeId };
  });
}

/** Says a sentence as it was said before its newest change, which is `basedOn`; null: there was none. */
export function undoWording(by: Staff, { basedOn, ...of }: Asked, ground: Ground): Promise<WordingDone | null> {
  return ground.store.write(async (on) => {
    const newest = await newestWordingChange(on, { ...of, funderId: by.funder.id });
    if (!newest) return null;
    if (newest.id !== basedOn) return { ok: false, code: "stale" };
    const after = { before: newest.after, after: newest.before, newest: newest.at };
    return { ok: true, isChanged: true, changeId: await put(on, by, { ...of, ...after }, ground) };
  });
}

interface Change extends Omit<WordingOf, "funderId"> {
  before: Texts | null;
  after: Texts | null;
  newest: Date | undefined;
}

async function put(
  on: Writing,
  by: Staff,
  { language, key, before, after, newest }: Change,
  { now, requestId }: Ground,
): Promise<string> {
  const id = randomUUID();
  const { wordings, wordingChanges } = on.tables;
  const funderId = by.funder.id;
  // The newest counts, so two of one moment stand one after the other.
  const at = new Date(Math.max(+now(), newest ? +newest + 1 : 0));
  await on
    .delete(wordings)
    .where(and(eq(wordings.funderId, funderId), eq(wordings.language, language), eq(wordings.key, key)));
  if (after) await on.insert(wordings).values({ funderId, language, key, texts: after });
  await on.insert(wordingChanges).values({ id, funderId, language, key, before, after, at, by: by.personId });
  const role = by.roles.includes("officer") ? "officer" : "administrator";
  const subject = { kind: "funder" as const, id: funderId };
  await recordEvent(on, {
    ...{ type: "wording-changed", by: actorFor(by, role), subject, at, requestId, funderId },
    before: { language, key, ...before },
    after: { language, key, ...after },
  });
  return id;
}
