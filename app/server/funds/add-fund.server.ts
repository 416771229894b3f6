import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { slugOf } from "~/domain/funds/slug";
import type { Reading } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import type { Ground } from "../people/acting.server";
import { actorFor, type Staff } from "../viewer/staff.server";

/** A fund as an officer asks for it. `id` comes with the form, so that a second press finds the first. */
export interface FundAsked {
  id: string;
  name: string;
  about: string;
}

/** Adds a fund of the officer's funder, who answers for it. Asked twice, it is one. Null: the id is another funder's. */
export async function addFund(
  staff: Staff,
  { id, name, about }: FundAsked,
  { store, now, requestId }: Ground,
): Promise<{ id: string } | null> {
  const at = now();
  return store.write(async (on) => {
    const { funds } = on.tables;
    const [there] = await on.select({ funderId: funds.funderId }).from(funds).where(eq(funds.id, id));
    if (there) return there.funderId === staff.funder.id ? { id } : null;
    const slug = await freeSlug(on, slugOf(name));
    const made = { madeAt: at, madeBy: staff.personId, contactId: staff.personId };
    await on.insert(funds).values({ id, funderId: staff.funder.id, name, slug, about, ...made });
    const subject = { kind: "fund" as const, id };
    const whose = { funderId: staff.funder.id, at, requestId };
    await recordEvent(on, {
      type: "fund-added",
      by: actorFor(staff, "officer"),
      subject,
      after: { what: name },
      ...whose,
    });
    return { id };
  });
}

/** The slug, or the first of "slug-2", "slug-3" … that no fund has. */
async function freeSlug(on: Reading, slug: string): Promise<string> {
  const { funds } = on.tables;
  for (let number = 1; number < 100; number++) {
    const tried = number === 1 ? slug : `${slug}-${number}`;
    const [taken] = await on.select({ id: funds.id }).from(funds).where(eq(funds.slug, tried));
    if (!taken) return tried;
  }
  return `${slug}-${randomUUID().slice(0, 8)}`;
}
