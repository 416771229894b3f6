import { and, eq } from "drizzle-orm";
import { phoneNumber } from "~/domain/mail/phone-number";
import type { Reading, Store } from "~db/store/store";
import { type Actor, recordEvent } from "../events/record-event.server";
import { addressed, canRetry, ofFunder } from "./queries.server";

interface Ground {
  store: Store;
  now(): Date;
  requestId: string;
}

/** `again`: it is next. `gone`: it was sent, is being sent, or it is too late. Null: there is no such mail for this funder. */
export type Retried = "again" | "gone" | null;

/**
 * Has a mail tried again as if it were new, to the address that its person has by now: an administrator may have put it
 * right (people/correct-person).
 * Real time says whether a process is at it.
 */
export async function retryMail(
  { mailId, funderId }: { mailId: string; funderId: string },
  by: Actor,
  { store, now, requestId }: Ground,
): Promise<Retried> {
  const at = now();
  return store.write(async (on) => {
    const { mails } = on.tables;
    const [found] = await addressed(on).where(and(eq(mails.id, mailId), ofFunder(on, funderId)));
    if (!found) return null;
    const { mail, groupId } = found;
    const isHeld = mail.claimedUntil !== null && mail.claimedUntil > new Date();
    if (isHeld || !canRetry(mail, at)) return "gone";
    const address = await addressNow(on, mail);
    const anew = {
      outcome: null,
      endedAt: null,
      claimedBy: null,
      claimedUntil: null,
      attempts: 0,
      nextAt: at,
      address,
    };
    await on.update(mails).set(anew).where(eq(mails.id, mailId));
    const subject =
      mail.personId === null
        ? ({ kind: "group", id: groupId ?? "" } as const)
        : ({ kind: "person", id: mail.personId } as const);
    await recordEvent(on, { type: "mail-retried", by, subject, funderId, after: { kind: mail.kind }, at, requestId });
    return "again";
  });
}

type Mail = Reading["tables"]["mails"]["$inferSelect"];

async function addressNow(on: Reading, { personId, channel, address }: Mail): Promise<string> {
  const { people } = on.tables;
  if (personId === null) return address;
  const [person] = await on.select().from(people).where(eq(people.id, personId));
  if (channel === "text") return phoneNumber(person?.phone ?? "") ?? address;
  return person?.email ?? address;
}
