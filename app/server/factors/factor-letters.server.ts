import { eq } from "drizzle-orm";
import type { Writing } from "~db/store/store";
import { orderMail } from "../mail/order-mail.server";

/** Orders a letter to somebody about their factors; `what` is the name of a passkey. Who has no address gets none. */
export async function tellOfFactor(
  on: Writing,
  personId: string,
  { kind, what = "", at }: { kind: "factor-added" | "factor-ended" | "passkey-doubted"; what?: string; at: Date },
): Promise<void> {
  const { people } = on.tables;
  const [person] = await on
    .select({ name: people.name, email: people.email })
    .from(people)
    .where(eq(people.id, personId));
  if (!person?.email) return;
  await orderMail(on, { kind, personId, address: person.email, values: { name: person.name, what }, at });
}
