import { subHours } from "date-fns";
import { and, eq, gt } from "drizzle-orm";
import type { Reading, Writing } from "~db/store/store";
import { isContact } from "../funds/queries.server";
import { orderMail } from "../mail/order-mail.server";

/**
 * Writes to whom the public is to talk about a fund that somebody waits for a call. What they typed is not in the letter: it
 * stands on the list of calls. Within an hour of a letter there is no other, and a contact without an address none.
 */
export async function tellContact(
  on: Writing,
  { fund, at }: { fund: { id: string; name: string; funderId: string }; at: Date },
): Promise<void> {
  const { funds, people } = on.tables;
  const [contact] = await on
    .select({ personId: people.id, name: people.name, email: people.email })
    .from(funds)
    .innerJoin(people, isContact(on))
    .where(eq(funds.id, fund.id));
  if (!contact?.email) return;
  const { personId, name, email } = contact;
  if (await wasTold(on, { fundId: fund.id, personId, at })) return;
  const values = { name, fund: fund.name, fundId: fund.id, funderId: fund.funderId };
  await orderMail(on, { kind: "call-asked", personId, address: email, values, at });
}

/** Whether this person was written to about a call for the fund in the last hour. */
async function wasTold(on: Reading, { fundId, personId, at }: { fundId: string; personId: string; at: Date }) {
  const { mails } = on.tables;
  const said = await on
    .select({ values: mails.values })
    .from(mails)
    .where(and(eq(mails.kind, "call-asked"), eq(mails.personId, personId), gt(mails.orderedAt, subHours(at, 1))));
  return said.some(({ values }) => values.fundId === fundId);
}
