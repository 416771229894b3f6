import type { Kit } from "./kit";
import type { People } from "./people";

type Funds = ReturnType<typeof import("./rounds").roundTables>["funds"];

/** Who asked to be called about a fund. What they typed is theirs: officers of that funder read it, and it is forgotten in time. */
export function callTables(k: Kit, people: People, funds: Funds) {
  const callRequests = k.table(
    "call_requests",
    {
      id: k.text().primaryKey(),
      fundId: k
        .text()
        .notNull()
        .references(() => funds.id),
      funderId: k.text().notNull(),
      name: k.text().notNull(),
      groupName: k.text().notNull(),
      /** A telephone number or an e-mail address, as it was typed. */
      reach: k.text().notNull(),
      /** When is good, in their words. */
      goodTime: k.text().notNull(),
      askedAt: k.instant().notNull(),
      /** A keyed hash of the network address, to count by. */
      sender: k.text().notNull(),
      doneAt: k.instant(),
      doneBy: k.text().references(() => people.id),
    },
    (call) => [
      k.index("call_requests_funder").on(call.funderId, call.askedAt),
      k.index("call_requests_sender").on(call.sender, call.askedAt),
    ],
  );
  return { callRequests };
}
