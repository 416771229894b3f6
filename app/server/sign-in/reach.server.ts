import { and, eq, isNotNull, isNull, like, sql } from "drizzle-orm";
import { phoneNumber } from "~/domain/mail/phone-number";
import type { Reading } from "~db/store/store";

/** Somebody, and where what lets them in is sent. */
interface Reached {
  id: string;
  name: string;
  channel: "mail" | "text";
  address: string;
}

/** Numbers are kept as they were typed: those that end alike are looked at one by one. */
const ALIKE = 9;

/**
 * Who has an address or a telephone number (E.164), in the form that is compared. A number counts for somebody without an
 * address only, and when no second one has it: we could not tell which of them it is. Undefined: nobody.
 */
export async function reachOf(on: Reading, key: string): Promise<Reached | undefined> {
  const { people } = on.tables;
  if (key.startsWith("+")) return reachByNumber(on, key);
  const [person] = await on
    .select({ id: people.id, name: people.name, email: people.email })
    .from(people)
    .where(and(eq(people.emailKey, key), isNull(people.disabledAt)));
  return person && { id: person.id, name: person.name, channel: "mail", address: person.email! };
}

async function reachByNumber(on: Reading, number: string): Promise<Reached | undefined> {
  const { people } = on.tables;
  const digits = [" ", "-", "(", ")", "."].reduce(
    (text, sign) => sql`replace(${text}, ${sign}, '')`,
    sql`${people.phone}`,
  );
  const found = await on
    .select({ id: people.id, name: people.name, phone: people.phone })
    .from(people)
    .where(
      and(
        isNull(people.emailKey),
        isNotNull(people.phone),
        isNull(people.disabledAt),
        like(digits, `%${number.slice(-ALIKE)}`),
      ),
    );
  const [person, another] = found.filter(({ phone }) => phoneNumber(phone!) === number);
  return person && !another ? { id: person.id, name: person.name, channel: "text", address: number } : undefined;
}
