import { and, asc, count, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import type { CallShown } from "~/domain/funds/call-shown";
import type { Reading, Store } from "~db/store/store";
import type { Staff } from "../viewer/staff.server";

const MOST = 500;

/** Who asked a funder to call: those still to call first, who waits longest before others; at most 500. One query. */
export async function callsOf(store: Store, { funder }: Pick<Staff, "funder">): Promise<CallShown[]> {
  const rows = await store.read((on) => callRows(on, funder.id));
  const shown = rows.map(({ askedAt, doneAt, ...call }) => ({
    ...call,
    askedOn: localMoment(askedAt).day,
    doneOn: doneAt && localMoment(doneAt).day,
  }));
  return [...shown.filter(({ doneOn }) => doneOn === null).reverse(), ...shown.filter(({ doneOn }) => doneOn !== null)];
}

/** Requests of a funder, those still to call before others, the newest first. */
export function callRows(on: Reading, funderId: string) {
  const { callRequests, funds } = on.tables;
  const { id, name, groupName, reach, goodTime, askedAt, doneAt } = callRequests;
  return on
    .select({ id, fund: funds.name, name, group: groupName, reach, goodTime, askedAt, doneAt })
    .from(callRequests)
    .innerJoin(funds, eq(funds.id, callRequests.fundId))
    .where(eq(callRequests.funderId, funderId))
    .orderBy(isNotNull(doneAt), desc(askedAt), asc(id))
    .limit(MOST);
}

/** How many people wait for a call of a funder. One query. */
export async function callsWaiting(store: Store, { funder }: Pick<Staff, "funder">): Promise<number> {
  const [found] = await store.read((on) => {
    const { callRequests } = on.tables;
    const isWaiting = and(eq(callRequests.funderId, funder.id), isNull(callRequests.doneAt));
    return on.select({ waiting: count() }).from(callRequests).where(isWaiting);
  });
  return found?.waiting ?? 0;
}
