import type { WhyNotEnd } from "~/domain/members/ending";
import type { WhyNotSecond } from "~/domain/members/second-yes";
import type { Store } from "~db/store/store";
import type { Actor } from "../events/record-event.server";
import type { PersonOfGroup } from "../viewer/group-viewer.server";

/** Somebody of a group at work on who is in it. */
export type ByMember = Pick<PersonOfGroup, "personId" | "name" | "group" | "inboxKey" | "role">;

/** What a command stands on. */
export interface Ground {
  store: Store;
  now(): Date;
  requestId: string;
}

/** Why something was not done; each code is a sentence under `refused` in messages/en/members.json. */
export type RefusalCode =
  | WhyNotEnd
  | WhyNotSecond
  | "in-group"
  | "kept-out"
  | "not-member"
  | "your-inbox"
  | "address-used"
  | "leads-own"
  | "inbox-there"
  | "came-through";

/** Nothing was done, and why. */
export interface Refused {
  ok: false;
  code: RefusalCode;
}

/** What was done, and about which membership. */
export interface Done<Told extends string> {
  ok: true;
  done: Told;
  membershipId: string;
}

/** Who acts, for whom, when: what each event of a piece of work has in common. */
export interface Acting {
  by: Actor;
  at: Date;
  requestId: string | null;
  /** The funder of an officer: what they wrote is for no other. */
  funderId?: string;
}

/** The answer for something that was not done. */
export function refused(code: RefusalCode): Refused {
  return { ok: false, code };
}
