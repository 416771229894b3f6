import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import type { How } from "~/domain/mail/subjects";
import { settleFact } from "~/server/groups/settle-fact.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { supperClub } from "./telling";

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof supperClub>>;
  beforeEach(async () => {
    store = await engine.open();
    at = await supperClub(store);
    await store.write(async (on) => {
      const { people } = on.tables;
      const address = (id: string) => ({ email: `${id}@example.org`, emailKey: `${id}@example.org` });
      for (const id of ["maureen", "dele"]) await on.update(people).set(address(id)).where(eq(people.id, id));
    });
  });
  const choose = (how: How) =>
    store.write(async (on) => {
      const choice = { personId: "dele", about: "group", how, changedAt: at.ground.now() };
      await on.insert(on.tables.mailChoices).values(choice);
    });
  const sent = () =>
    store.read(async (on) => ({
      letters: (await on.select().from(on.tables.mails)).map(({ address, kind }) => `${kind} ${address}`),
      lines: (await on.select().from(on.tables.digestLines)).map(({ personId, how, values }) => [
        personId,
        how,
        values.what,
      ]),
    }));

  it("notes what changed for the next daily letter of everybody else in the group", async () => {
    await at.tell("work", "Suppers");
    expect(await sent()).toEqual({ letters: [], lines: [["dele", "daily", "what it does"]] });
  });

  it.each([
    ["Breakfasts", 1],
    ["Lunches", 0],
  ])("tells of what became true when two answers are settled, and of nothing where it was: %s", async (value, more) => {
    const first = await at.tell("work", "Suppers");
    await at.tell("work", "Lunches", first.factId);
    await at.tell("work", "Breakfasts", first.factId);
    const before = (await sent()).lines.length;
    const rows = await store.read(async (on) => on.select().from(on.tables.facts));
    const seen = { groupId: "club", field: "work" as const, seen: rows.map(({ id }) => id) };
    const factId = rows.find((row) => row.value === value)!.id;
    expect(await settleFact(at.as("maureen"), seen, { kind: "one", factId }, at.ground)).toBe("settled");
    expect((await sent()).lines.length - before).toBe(more);
  });

  it.each([
    ["now", { letters: ["group-changed dele@example.org"], lines: [] }],
    ["weekly", { letters: [], lines: [["dele", "weekly", "what it does"]] }],
    ["never", { letters: [], lines: [] }],
  ] as const)("does as somebody chose: %s", async (how, wanted) => {
    await choose(how);
    await at.tell("work", "Suppers");
    expect(await sent()).toEqual(wanted);
  });

  it("tells nobody of what has not changed, nor whoever has no address or is not in the group any more", async () => {
    await at.tell("work", "Suppers");
    await at.tell("work", "Suppers");
    expect((await sent()).lines).toHaveLength(1);
    await store.write(async (on) => {
      const { memberships } = on.tables;
      await on.update(memberships).set({ endedAt: at.ground.now() }).where(eq(memberships.personId, "dele"));
    });
    await at.tell("legalForm", "charity");
    expect((await sent()).lines).toHaveLength(1);
  });
});
