import { createHash, createHmac } from "node:crypto";
import type { Tables } from "~db/schema";

export type EventRow = Tables["events"]["$inferSelect"];

/** What is told of an event besides, as it is kept. */
export type Details = Pick<Tables["eventDetails"]["$inferSelect"], "salt" | "before" | "after" | "reason">;

/** A place in the chain: the position, counted from 1, and the hash of the seal there. */
export interface Link {
  position: number;
  hash: string;
}

/** Before the first seal. */
export const noLink: Link = { position: 0, hash: "" };

/** SHA-256 of an event's details as they are read back, in hex. The salt keeps short ones from being guessed. */
export function hashOfDetails({ salt, before, after, reason }: Details): string {
  return createHash("sha256")
    .update(JSON.stringify([salt, before, after, reason]))
    .digest("hex");
}

/** The seal of an event behind `last`: a keyed hash of the seal before it and of everything in the event's row. */
export function sealOf(key: string, last: Link, event: EventRow, sealedAt: Date): Link {
  const position = last.position + 1;
  const sealed = ["seal", last.hash, position, sealedAt.getTime(), ...cellsOf(event)];
  return { position, hash: keyed(key, sealed) };
}

/** The keyed hash that goes with the newest link where it is kept outside the database. */
export function markOf(key: string, { position, hash }: Link): string {
  return keyed(key, ["head", hash, position]);
}

/** In an order of ours: that of the columns may change. */
function cellsOf(event: EventRow): (string | number | null)[] {
  const { id, at, type, actorId, actingFor, role, subjectKind, subjectId, funderId, groupId, requestId } = event;
  const who = [actorId, actingFor, role];
  const what = [subjectKind, subjectId, funderId, groupId];
  return [id, at.getTime(), type, ...who, ...what, requestId, event.detailHash];
}

function keyed(key: string, cells: readonly (string | number | null)[]): string {
  return createHmac("sha256", key).update(JSON.stringify(cells)).digest("hex");
}
