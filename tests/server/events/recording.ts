import Database from "better-sqlite3";
import pg from "pg";
import { type EventToRecord, nobody, recordEvent } from "~/server/events/record-event.server";
import type { Store } from "~db/store/store";

export const noon = new Date("2026-11-23T12:00:00.000Z");
export const later = (seconds: number) => new Date(noon.getTime() + seconds * 1_000);

/** An event of no account, told at so many seconds after noon. */
export function record(store: Store, seconds: number, more: Partial<EventToRecord> = {}): Promise<string> {
  const subject = { kind: "person", id: `p${seconds}` } as const;
  const event = { type: "person-added", by: nobody, subject, at: later(seconds), requestId: null } as const;
  return store.write((on) => recordEvent(on, { ...event, ...more }));
}

/** Somebody with the rights of the database's owner, and without the guards. */
export interface Hand {
  run(...statements: string[]): Promise<void>;
  rows(question: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

/** Opens the database past the store; `free` takes the guards and the checks of keys away. */
export async function handIn(url: string, free: boolean): Promise<Hand> {
  const tables = ["events", "event_details", "event_seals"];
  if (url.startsWith("file:")) {
    const database = new Database(url.slice("file:".length), { timeout: 5_000 });
    database.pragma(`foreign_keys = ${free ? "off" : "on"}`);
    for (const table of free ? tables : [])
      database.exec(`drop trigger ${table}_no_update; drop trigger ${table}_no_delete`);
    return {
      run: async (...statements) => statements.forEach((statement) => void database.exec(statement)),
      rows: async (question) => database.prepare(question).all() as Record<string, unknown>[],
      close: async () => void database.close(),
    };
  }
  const client = new pg.Client(url);
  await client.connect();
  for (const table of free ? tables : []) await client.query(`drop trigger no_change on ${table}`);
  // Keys are triggers, too.
  if (free) await client.query("set session_replication_role = replica");
  return {
    async run(...statements) {
      for (const statement of statements) await client.query(statement);
    },
    rows: async (question) => (await client.query(question)).rows,
    close: () => client.end(),
  };
}
