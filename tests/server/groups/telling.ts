import type { Field, FieldValue } from "~/domain/groups/fields";
import { nobody } from "~/server/events/record-event.server";
import { addGroup } from "~/server/groups/add-group.server";
import { historyOf, storyOf } from "~/server/groups/queries-story.server";
import { tellFact } from "~/server/groups/tell-fact.server";
import type { Store } from "~db/store/store";

/** A group with Maureen, its treasurer, and Dele in it, and a clock that can be moved. */
export async function supperClub(store: Store) {
  let at = new Date("2026-05-12T09:00:00.000Z");
  const ground = { store, now: () => at, requestId: "r-1" };
  await store.write(async (on) => {
    const { people, memberships, wards } = on.tables;
    const names = { maureen: "Maureen Tagg", dele: "Dele Okoro" };
    for (const [id, name] of Object.entries(names)) await on.insert(people).values({ id, name, madeAt: at });
    await addGroup(on, { id: "club", name: "Supper Club" }, { by: nobody, at, requestId: null });
    const of = { groupId: "club", givenAt: at, confirmedAt: at };
    await on.insert(memberships).values([
      { id: "m-1", personId: "maureen", role: "lead", title: "treasurer", ...of },
      { id: "m-2", personId: "dele", role: "member", ...of },
    ]);
    await on.insert(wards).values([
      { id: "w-1", name: "Canalside" },
      { id: "w-2", name: "Millbrook" },
      { id: "w-3", name: "Old Town", endedAt: at },
    ]);
  });
  const as = (personId: string) => ({ personId, actingFor: "club", role: "member" });
  const told = { groupId: "club", toldBy: "treasurer", how: "page" as const };
  return {
    ground,
    as,
    pass: (days: number) => (at = new Date(at.getTime() + days * 86_400_000)),
    async tell<F extends Field>(field: F, value: FieldValue<F>, basedOn: string | null = null, who = "maureen") {
      const toldOn = at.toISOString().slice(0, 10);
      return (await tellFact(as(who), { ...told, field, value, basedOn, toldOn }, ground))!;
    },
    async shown<F extends Field>(field: F) {
      const story = (await storyOf(store, "club", at))!;
      return story.fields.find((one) => one.field === field)!;
    },
    history: async (field: Field) =>
      (await historyOf(store, { groupId: "club", field, before: null }, at)).facts.map(({ value }) => value),
    rows: () =>
      store.read(async (on) => ({
        facts: await on.select().from(on.tables.facts).orderBy(on.tables.facts.recordedAt),
        groups: await on.select().from(on.tables.groups),
        groupWards: await on.select().from(on.tables.groupWards).orderBy(on.tables.groupWards.wardId),
        events: (await on.select().from(on.tables.events)).filter(({ type }) => type.startsWith("fact-")),
        details: await on.select().from(on.tables.eventDetails),
      })),
  };
}
