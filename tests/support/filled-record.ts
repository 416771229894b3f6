import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { hashOfDetails, noLink, sealOf } from "~/server/events/chain.server";
import { KEY_FILE, resetHead } from "~/server/events/head.server";
import type { Store } from "~db/store/store";

const key = "a key for tests only";

/** Puts so many events into the record, the same ones each time, all sealed, and their key and head into the data folder. */
export async function fillRecord(store: Store, dataDir: string, count: number): Promise<void> {
  let last = noLink;
  const all = Array.from({ length: count }, (_, i) => {
    const [id, at] = [`event-${i}`, new Date(Date.UTC(2026, 10, 23, 1, 2, 3, i))];
    const details = { eventId: id, salt: `salt ${i}`, before: null, after: { z: i, a: ["é", 0.5] }, reason: `𝄞 ${i}` };
    const about = { subjectKind: "person", subjectId: `person-${i}`, funderId: null, groupId: null, requestId: null };
    const by = { actorId: i % 3 === 2 ? null : `person-${i}`, actingFor: null, role: null };
    const event = { id, at, type: "person-added", ...by, ...about, detailHash: hashOfDetails(details) };
    last = sealOf(key, last, event, at);
    return { event, details, seal: { ...last, eventId: id, sealedAt: at } };
  });
  await store.write(async (on) => {
    await on.putMany(
      on.tables.events,
      all.map(({ event }) => event),
    );
    await on.putMany(
      on.tables.eventDetails,
      all.map(({ details }) => details),
    );
    await on.putMany(
      on.tables.eventSeals,
      all.map(({ seal }) => seal),
    );
  });
  writeFileSync(join(dataDir, KEY_FILE), key, { mode: 0o600 });
  await resetHead(store, dataDir);
}
