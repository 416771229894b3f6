import { and, asc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Reading, Store } from "~db/store/store";
import type { Staff } from "../viewer/staff.server";

/** A fund as its funder's own people see it. */
export interface FundRead {
  id: string;
  name: string;
  slug: string;
  about: string;
  contactId: string | null;
  contactPhone: string | null;
  contactEmail: string | null;
  /** A round of it is or was published: its address is known outside, and stays. */
  isPublished: boolean;
}

/** A fund of the funder, and who there is to talk to, by name; null: there is none. Three queries. */
export async function fundOf(
  store: Store,
  { funder }: Pick<Staff, "funder">,
  id: string,
): Promise<{ fund: FundRead; colleagues: { id: string; name: string }[] } | null> {
  return store.read(async (on) => {
    const fund = await fundIn(on, funder.id, id);
    return fund && { fund, colleagues: await colleaguesOf(on, funder.id) };
  });
}

/** A fund of the funder; null: there is none. Two queries. */
export async function fundIn(on: Reading, funderId: string, id: string): Promise<FundRead | null> {
  const { funds, rounds } = on.tables;
  const [found] = await on
    .select()
    .from(funds)
    .where(and(eq(funds.id, id), eq(funds.funderId, funderId)));
  if (!found) return null;
  const wasPublished = or(isNotNull(rounds.publicationId), isNotNull(rounds.withdrawnAt));
  const published = await on.$count(rounds, and(eq(rounds.fundId, id), wasPublished));
  const { name, slug, about, contactId, contactPhone, contactEmail } = found;
  return { id, name, slug, about, contactId, contactPhone, contactEmail, isPublished: published > 0 };
}

/** Those of a funder whom a group may talk to about a fund: who works there and may change designs or answers for it. */
export async function colleaguesOf(on: Reading, funderId: string): Promise<{ id: string; name: string }[]> {
  const { roles, people } = on.tables;
  return on
    .selectDistinct({ id: people.id, name: people.name })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(and(eq(roles.funderId, funderId), worksThere(on)))
    .orderBy(asc(people.name));
}

/** Of people and their roles: who works for the funder now. */
function worksThere({ tables: { roles, people } }: Reading) {
  return and(
    inArray(roles.role, ["officer", "finance", "trustee", "administrator"]),
    ...[isNotNull(roles.confirmedAt), isNull(roles.endedAt), isNull(people.disabledAt)],
  );
}

/** Joins people to funds: whom to talk to about a fund, while they work for its funder. */
export function isContact(on: Reading): SQL {
  const { funds, roles, people } = on.tables;
  const isTheirs = and(eq(roles.personId, people.id), eq(roles.funderId, funds.funderId), worksThere(on));
  return sql`${people.id} = ${funds.contactId} and exists (select 1 from ${roles} where ${isTheirs})`;
}
