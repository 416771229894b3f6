import type { Writing } from "~db/store/store";

/** What a page orders: `kind` says who does it (performers.server.ts), `subject` to what. */
interface Order {
  id: string;
  kind: string;
  subject: string;
  now: Date;
}

/** Puts work in the queue, as a part of the write that makes what it works on. It begins within a second when nothing is before it. */
export async function orderJob(on: Writing, { id, kind, subject, now }: Order): Promise<void> {
  await on.insert(on.tables.jobs).values({ id, kind, subject, orderedAt: now });
}
