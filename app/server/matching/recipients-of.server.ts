import { and, eq, isNotNull, isNull, max, min, sql } from "drizzle-orm";
import type { Candidate, Recipient } from "~/domain/merging/sort-recipients";
import type { Reading } from "~db/store/store";
import { knownGroupsOf } from "../merging/queries.server";

/** A recipient with its published grants summed up. Days are `YYYY-MM-DD`; null: no grant of it has a day. */
export interface RecipientSummed extends Recipient {
  sums: { currency: string; pence: number }[];
  first: string | null;
  last: string | null;
}

/** The recipients of a funder's published grants that are no group yet. Two queries. Private persons are left out. */
export async function recipientsOf(
  on: Reading,
  of: { funderId: string; edition: number },
  keys?: readonly string[],
): Promise<RecipientSummed[]> {
  const matched = await matchedKeys(on, of.funderId);
  const byKey = new Map<string, RecipientSummed>();
  for (const { key, name, currency, grants, pence, first, last } of await recipientsQuery(on, of)) {
    if (key === null || matched.has(key) || (keys && !keys.includes(key))) continue;
    const sum = { currency, pence: pence ?? 0 };
    const found = byKey.get(key);
    if (!found) byKey.set(key, { key, name: name || key, grants, sums: [sum], first, last });
    else {
      found.grants += grants;
      found.sums.push(sum);
      found.first = earlier(found.first, first);
      found.last = later(found.last, last);
    }
  }
  return [...byKey.values()];
}

/** Grants by recipient and currency, along the index of the recipients. */
export function recipientsQuery(on: Reading, { funderId, edition }: { funderId: string; edition: number }) {
  const { awards } = on.tables;
  return on
    .select({
      key: awards.recipientKey,
      name: max(awards.recipientName),
      currency: awards.currency,
      grants: sql<number>`count(*)`,
      pence: sql<number | null>`sum(${awards.pence})`,
      first: min(awards.awardDay),
      last: max(awards.awardDay),
    })
    .from(awards)
    .where(
      and(
        ...[eq(awards.funderId, funderId), isNotNull(awards.recipientKey)],
        ...[eq(awards.edition, edition), eq(awards.isPrivate, false)],
      ),
    )
    .groupBy(awards.recipientKey, awards.currency);
}

/** The groups that a recipient may be: those that the funder knows, and those of the place that have a number. Two queries. */
export async function candidatesFor(on: Reading, funderId: string): Promise<Candidate[]> {
  const { groups } = on.tables;
  const known = (await knownGroupsOf(on, funderId)).map((group) => ({ ...group, isKnown: true }));
  const ids = new Set(known.map(({ id }) => id));
  const { id, name, foldedName, orgId } = groups;
  const numbered = await on
    .select({ id, name, foldedName, orgId })
    .from(groups)
    .where(and(isNotNull(groups.orgId), isNull(groups.mergedInto)));
  const strangers = numbered.filter((group) => !ids.has(group.id));
  return [...known, ...strangers.map((group) => ({ ...group, isKnown: false }))];
}

/** The edition of a funder that is seen now; null: none. */
export async function editionOf(on: Reading, funderId: string): Promise<number | null> {
  const { funders } = on.tables;
  const [found] = await on.select({ edition: funders.edition }).from(funders).where(eq(funders.id, funderId));
  return found?.edition ?? null;
}

async function matchedKeys(on: Reading, funderId: string): Promise<Set<string>> {
  const { recipients } = on.tables;
  const isMatched = and(eq(recipients.funderId, funderId), isNull(recipients.endedAt));
  const rows = await on.select({ key: recipients.recipientKey }).from(recipients).where(isMatched);
  return new Set(rows.map(({ key }) => key));
}

function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
