import { isCountingLead, type Membership, membershipState } from "./membership";

/** Who did something, and through which shared inbox they had come in; null: their own way. */
export interface Came {
  personId: string | null;
  through: string | null;
}

/** For each shared inbox, who is known to read it: they came through it once, or made it the group's. */
export type Readers = ReadonlyMap<string, ReadonlySet<string>>;

/** What waits for a second yes: a new lead, or the end of one. */
export type Wanted = "confirmation" | "ending";

export type WhyNotSecond =
  | "has-ended"
  | "counts-already"
  | "not-asked"
  | "about-you"
  | "yours-already"
  | "same-inbox"
  | "leads-can";

/** Who began what waits. */
export function begunBy(row: Membership, wanted: Wanted): Came {
  return wanted === "confirmation"
    ? { personId: row.givenBy, through: row.givenThrough }
    : { personId: row.endAskedBy, through: row.endAskedThrough };
}

/** Whether two presses may be one person at one mailbox: then they are not two yeses. Source: trust.md 2, rule 4. */
export function sameMailbox(first: Came, second: Came, readers: Readers): boolean {
  if (first.through !== null && first.through === second.through) return true;
  const reads = ({ personId }: Came, key: string | null) =>
    personId !== null && key !== null && (readers.get(key)?.has(personId) ?? false);
  return reads(first, second.through) || reads(second, first.through);
}

/** Why a lead of the group cannot give the second yes, as a code; null: they can. */
export function whyNotSecond(row: Membership, wanted: Wanted, lead: Came, readers: Readers): WhyNotSecond | null {
  const first = begunBy(row, wanted);
  const code = whyNothing(row, wanted) ?? whyNotThem(row, first, lead.personId);
  return code ?? (sameMailbox(first, lead, readers) ? "same-inbox" : null);
}

/** A lead, and whether they have an address of their own to sign in with. */
export interface Lead {
  personId: string;
  hasAddress: boolean;
}

/** The leads that count, and the shared inboxes that are in use. */
export interface GroupNow {
  leads: readonly Lead[];
  inboxKeys: readonly string[];
  readers: Readers;
}

/** The same for an officer, who agrees after a call where no lead can. */
export function whyNotOfficer(
  row: Membership,
  wanted: Wanted,
  officerId: string,
  group: GroupNow,
): WhyNotSecond | null {
  const first = begunBy(row, wanted);
  const code = whyNothing(row, wanted) ?? whyNotThem(row, first, officerId);
  return code ?? (canSomeLead(row, wanted, group) ? "leads-can" : null);
}

/** Whether there is a lead who could give the second yes, by one of the ways they have to sign in. */
export function canSomeLead(row: Membership, wanted: Wanted, { leads, inboxKeys, readers }: GroupNow): boolean {
  return leads.some(({ personId, hasAddress }) => {
    const ways = hasAddress ? [null] : inboxKeys;
    return ways.some((through) => whyNotSecond(row, wanted, { personId, through }, readers) === null);
  });
}

function whyNothing(row: Membership, wanted: Wanted): WhyNotSecond | null {
  if (row.endedAt !== null) return "has-ended";
  if (wanted === "confirmation") return membershipState(row) === "waits" ? null : "counts-already";
  return row.endAskedAt === null || !isCountingLead(row) ? "not-asked" : null;
}

function whyNotThem(row: Membership, first: Came, personId: string | null): WhyNotSecond | null {
  if (row.personId === personId) return "about-you";
  return first.personId === personId ? "yours-already" : null;
}
