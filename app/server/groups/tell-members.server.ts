import { and, eq, isNotNull, isNull, notInArray } from "drizzle-orm";
import type { Writing } from "~db/store/store";
import { orderMail } from "../mail/order-mail.server";

/** Something that was changed for a group: by whom, and what in words ("what it does"). */
export interface Changed {
  groupId: string;
  by: string | null;
  what: string;
  at: Date;
  /** Those who hear of it in another way. */
  without?: readonly string[];
}

/** Tells everybody else in a group who has an address what was changed, as each has chosen to hear of it. */
export async function tellMembers(on: Writing, { groupId, by, what, at, without = [] }: Changed): Promise<void> {
  const { memberships, people, groups } = on.tables;
  const others = await on
    .selectDistinct({ id: people.id, name: people.name, email: people.email, group: groups.name })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .innerJoin(groups, eq(groups.id, memberships.groupId))
    .where(
      and(
        ...[eq(memberships.groupId, groupId), isNull(memberships.endedAt), isNull(people.disabledAt)],
        ...[isNotNull(people.email), notInArray(people.id, [...without, ...(by === null ? [] : [by])])],
      ),
    );
  const [actor] = by === null ? [] : await on.select({ name: people.name }).from(people).where(eq(people.id, by));
  for (const { id: personId, name, email, group } of others) {
    const values = { name, group, by: actor?.name ?? "", what };
    await orderMail(on, { kind: "group-changed", personId, address: email!, values, at });
  }
}
