import type { Store } from "~db/store/store";
import type { Actor } from "../events/record-event.server";

/** An administrator at work, and for which funder. */
export interface Administrator {
  personId: string;
  name: string;
  funder: { id: string; name: string };
}

/** What a command stands on. */
export interface Ground {
  store: Store;
  now(): Date;
  requestId: string;
}

/** Why something was not done; each code is a sentence under `refused` in messages/en/people.json. */
export type RefusalCode =
  | "address-taken"
  | "address-shared"
  | "has-role"
  | "gives-self"
  | "gave-it"
  | "gets-it"
  | "role-counts"
  | "role-ended"
  | "last-administrator"
  | "is-disabled"
  | "is-enabled"
  | "disables-self"
  | "works-elsewhere"
  | "resets-elsewhere"
  | "corrects-self"
  | "corrects-elsewhere"
  | "address-others"
  | "no-such-ward"
  | "resets-self"
  | "no-role"
  | "no-factor"
  | "reset-waits"
  | "no-second"
  | "reset-over"
  | "asked-reset"
  | "gets-reset";

/** Nothing was done: why, and of whom. */
export interface Refused {
  ok: false;
  code: RefusalCode;
  person: { id: string; name: string };
}

/** Who acts, as the record keeps it. */
export function actorOf({ personId, funder }: Administrator): Actor {
  return { personId, actingFor: funder.id, role: "administrator" };
}
