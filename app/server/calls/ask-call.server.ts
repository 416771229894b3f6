import { randomUUID } from "node:crypto";
import { and, desc, eq, gt, isNotNull, or } from "drizzle-orm";
import { CALLS_COUNTED_OVER, MOST_CALLS, waitBeforeCall } from "~/domain/funds/call-limits";
import type { Reading } from "~db/store/store";
import { nobody, recordEvent } from "../events/record-event.server";
import type { Ground } from "../people/acting.server";
import type { CallAsked } from "./call-form.server";
import { tellContact } from "./tell-contact.server";

/** A call was asked for, or not: no fund of that name was ever published, or too many came from the same place (`wait` in seconds). */
export type CallTaken = { ok: true } | { ok: false; code: "fund" } | { ok: false; code: "wait"; wait: number };

/**
 * Keeps a request to be called, for the funder of the fund. `sender` is the keyed hash of a network address. Sent twice with one
 * id, it is one. The record says that somebody asked, and nothing of who.
 */
export async function askCall(
  { id = randomUUID(), fund: slug, name, group, reach, goodTime }: CallAsked,
  sender: string,
  { store, now, requestId }: Ground,
): Promise<CallTaken> {
  const at = now();
  return store.write(async (on) => {
    const { callRequests } = on.tables;
    const fund = await publishedFund(on, slug);
    if (!fund) return { ok: false, code: "fund" };
    const [there] = await on.select({ id: callRequests.id }).from(callRequests).where(eq(callRequests.id, id));
    if (there) return { ok: true };
    const wait = waitBeforeCall(await askedBefore(on, sender, at), at);
    if (wait > 0) return { ok: false, code: "wait", wait: Math.ceil(wait / 1_000) };
    const of = { fundId: fund.id, funderId: fund.funderId };
    await on.insert(callRequests).values({ id, ...of, name, groupName: group, reach, goodTime, askedAt: at, sender });
    await tellContact(on, { fund, at });
    await recordEvent(on, {
      type: "call-asked",
      by: nobody,
      subject: { kind: "fund", id: fund.id },
      funderId: fund.funderId,
      after: { what: fund.name },
      ...{ at, requestId },
    });
    return { ok: true };
  });
}

/** A fund that the public knows: who kept its link may still ask, also when its round was taken back. */
async function publishedFund(on: Reading, slug: string) {
  const { funds, rounds } = on.tables;
  const [found] = await on
    .select({ id: funds.id, name: funds.name, funderId: funds.funderId })
    .from(funds)
    .innerJoin(rounds, eq(rounds.fundId, funds.id))
    .where(and(eq(funds.slug, slug), or(isNotNull(rounds.publicationId), isNotNull(rounds.withdrawnAt))))
    .limit(1);
  return found;
}

async function askedBefore(on: Reading, sender: string, at: Date): Promise<Date[]> {
  const { callRequests } = on.tables;
  const since = new Date(at.getTime() - CALLS_COUNTED_OVER);
  const rows = await on
    .select({ askedAt: callRequests.askedAt })
    .from(callRequests)
    .where(and(eq(callRequests.sender, sender), gt(callRequests.askedAt, since)))
    .orderBy(desc(callRequests.askedAt))
    .limit(MOST_CALLS);
  return rows.map(({ askedAt }) => askedAt);
}
