import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { correctPerson } from "~/server/people/correct-person.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { door } from "../sign-in/signing-in";
import { causedBy, council, rowsOf, trust, twoFunders } from "./ground";

const right = { name: "Amina Begum", email: "Amina.Begum@example.org", phone: null };

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof twoFunders>>;
  let amina: string;
  beforeEach(async () => {
    store = await engine.open();
    at = await twoFunders(store);
    amina = await at.person("Amina", { officer: council });
  });
  const correct = (more: Partial<Record<keyof typeof right, string | null>> = {}, by = at.ruth, personId = amina) =>
    correctPerson(by, personId, { ...right, ...more } as typeof right, at.ground);
  const row = async () => (await rowsOf(store)).people.find(({ id }) => id === amina)!;
  const refused = (code: string) => ({ ok: false, code });

  it("changes what is wrong, writes it down, and tells the old address and the new one", async () => {
    const { types, events, letters } = await causedBy(store, async () => expect(await correct()).toEqual({ ok: true }));
    expect(types).toEqual(["person-corrected"]);
    expect(events).toMatchObject([{ actorId: at.ruth.personId, subjectId: amina, funderId: council.id }]);
    expect(letters).toEqual(["person-corrected Amina.Begum@example.org", "person-corrected amina@example.org"]);
    expect(await row()).toMatchObject({ ...right, emailKey: "amina.begum@example.org" });
    const { eventDetails } = await store.read(async (on) => ({
      eventDetails: await on
        .select()
        .from(on.tables.eventDetails)
        .where(eq(on.tables.eventDetails.eventId, events[0]!.id)),
    }));
    const { name, email } = right;
    expect(eventDetails).toMatchObject([
      { before: { name: "Amina", email: "amina@example.org" }, after: { name, email } },
    ]);
    expect((await causedBy(store, correct)).types).toEqual([]);
    const phone = await causedBy(store, () => correct({ phone: "01632 960 001" }));
    expect(phone.letters).toEqual(["person-corrected Amina.Begum@example.org"]);
    expect((await causedBy(store, () => correct({ email: null }))).letters).toHaveLength(1);
  });

  it("ends what was asked for to sign in", async () => {
    const [their, browser] = [door(store), "hers"];
    const tokenTo = async (address: string) => {
      their.pass(1_000);
      await their.ask(address, { browser });
      return (await their.letter(address)).token;
    };
    const old = await tokenTo("amina@example.org");
    await correct();
    expect(await their.redeem({ token: old, browser })).toBeNull();
    expect(await their.redeem({ token: await tokenTo(right.email), browser })).not.toBeNull();
  });

  it("takes no address that somebody else, or a group, has, also when both come at once", async () => {
    expect(await correct({ email: "COLIN@example.org" })).toMatchObject(refused("address-others"));
    await store.write(async (on) => {
      const { groups, inboxes } = on.tables;
      await on.insert(groups).values({ id: "g", name: "G", foldedName: "g", madeAt: at.ground.now() });
      const emailKey = "all@example.org";
      await on.insert(inboxes).values({ emailKey, email: emailKey, groupId: "g", addedAt: at.ground.now() });
    });
    expect(await correct({ email: "All@example.org" })).toMatchObject(refused("address-shared"));
    const dele = await at.person("Dele", { officer: council });
    const both = await Promise.all([correct(), correct({}, at.colin, dele)]);
    expect(both.filter((one) => one?.ok)).toHaveLength(1);
    expect(both).toContainEqual(expect.objectContaining(refused("address-others")));
  });

  it("is for administrators of the only ones who count on somebody, and not for oneself", async () => {
    expect(await correct({}, at.vera)).toBeNull();
    expect(await correct({}, { ...at.ruth, personId: amina })).toBeNull();
    expect(await correct({}, at.ruth, at.ruth.personId)).toMatchObject(refused("corrects-self"));
    const both = await at.person("Both", { officer: council, finance: trust });
    expect(await correct({}, at.ruth, both)).toMatchObject(refused("corrects-elsewhere"));
    expect((await row()).name).toBe("Amina");
  });
});
