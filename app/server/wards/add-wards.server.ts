import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { recordEvent } from "../events/record-event.server";
import type { Administrator, Ground } from "../people/acting.server";
import { actorOf } from "../people/acting.server";
import { isAdministrator } from "../people/standing.server";
import { wardsIn } from "./queries.server";

/**
 * Adds wards to the list of the place, each name once however it is written; one that was ended comes back. Returns how many
 * are new in the list. Null: whoever asks is no administrator any more.
 */
export async function addWards(by: Administrator, names: readonly string[], ground: Ground): Promise<number | null> {
  const { store, now, requestId } = ground;
  const at = now();
  return store.write(async (on) => {
    if (!(await isAdministrator(on, by.personId, by.funder.id))) return null;
    const { wards } = on.tables;
    const there = new Map((await wardsIn(on)).map((ward) => [keyOf(ward.name), ward]));
    // Of two ways to write a name the first counts.
    const wanted = new Map(names.toReversed().map((name) => [keyOf(name), name]));
    const news = [...wanted].filter(([key]) => there.get(key)?.isEnded ?? true);
    for (const [key, name] of news) {
      const ended = there.get(key);
      if (ended) await on.update(wards).set({ endedAt: null }).where(eq(wards.id, ended.id));
      else await on.insert(wards).values({ id: randomUUID(), name });
      const subject = { kind: "funder" as const, id: by.funder.id };
      const after = { what: ended?.name ?? name };
      await recordEvent(on, {
        type: "ward-added",
        by: actorOf(by),
        subject,
        funderId: by.funder.id,
        after,
        at,
        requestId,
      });
    }
    return news.length;
  });
}

function keyOf(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, " ")
    .trim();
}
