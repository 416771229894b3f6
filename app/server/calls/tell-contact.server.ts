import { subHours } from "date-fns";
import { and, eq, gt, ne } from "drizzle-orm";
import type { Reading, Writing } from "~db/store/store";
import { isContact } from "../funds/queries.server";
import { orderMail } from "../mail/order-mail.server";

/**
 * Writes to whom the public is to talk about a fund that somebody waits for a call. What they typed is not in the letter: it
 * stands on the list of calls. Several in one hour make one letter, and a contact without an address none.
 */
export async function tellContact(
  on: Writing,
  { fund, callId, at }: { fund: { id: string; name: string; funderId: string }; callId: string; at: Date },
): Promise<void> {
  if (await wasTold(on, { fundId: fund.id, callId, at })) return;
  const { funds, people } = on.tables;
  const [contact] = await on
    .select({ personId: people.id, name: people.name, email: people.email })
    .from(funds)
    .innerJoin(people, isContact(on))
    .where(eq(funds.id, fund.id));
  if (!contact?.email) return;
  const { personId, name, email } = contact;
  await orderMail(on, {
    kind: "call-asked",
    personId,
    address: email,
    values: { name, fund: fund.name, funderId: fund.funderId },
    at,
  });
}

/** Whether another call about the fund was asked for in the last hour. */
async function wasTold(on: Reading, { fundId, callId, at }: { fundId: string; callId: string; at: Date }) {
  const { callRequests } = on.tables;
  const [other] = await on
    .select({ id: callRequests.id })
    .from(callRequests)
    .where(and(eq(callRequests.fundId, fundId), ne(callRequests.id, callId), gt(callRequests.askedAt, subHours(at, 1))))
    .limit(1);
  return other !== undefined;
}
