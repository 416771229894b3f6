import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { askReset } from "~/server/factors/ask-reset.server";
import { resetWaiting } from "~/server/factors/queries-resets.server";
import { resetFactor } from "~/server/factors/reset-factor.server";
import { agreeReset, endReset } from "~/server/factors/settle-reset.server";
import { showFactor } from "~/server/factors/show-factor.server";
import { personFor } from "~/server/oidc/person-for.server";
import { randomSecret } from "~/server/sign-in/secrets.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { causedBy, council, trust, twoFunders } from "../people/ground";
import { door } from "../sign-in/signing-in";
import { phoneOf } from "./phone";

const why = "Her phone was stolen on Tuesday";

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof twoFunders>>;
  let amina: string;
  let phone: ReturnType<typeof phoneOf>;
  let session: string;
  beforeEach(async () => {
    store = await engine.open();
    at = await twoFunders(store);
    amina = await at.person("Amina", { officer: council });
    phone = phoneOf(store, amina, door(store));
    session = (await phone.setUp(await phone.signIn())).next;
  });
  const ask = async (by = at.ruth, personId = amina) => askReset(by, personId, why, at.ground);
  const asked = async () => ((await ask()) as { ok: true; resetId: string }).resetId;
  const refused = (code: string) => ({ ok: false, code });

  it("two administrators end all that was lost, and every session", async () => {
    const { types, letters } = await causedBy(store, ask);
    expect(types).toEqual(["factor-reset-asked"]);
    expect(letters).toEqual(["factor-reset-asked colin@example.org", "factor-reset-told amina@example.org"]);
    const about = { personId: amina, funderId: council.id };
    const waits = await resetWaiting(store, { ...about, viewerId: at.colin.personId });
    expect(waits).toMatchObject({ askedBy: "Ruth", reason: why, whyNot: null });
    const done = await causedBy(store, () => agreeReset(at.colin, waits!.id, at.ground));
    expect(done.types).toEqual(["factor-reset-agreed", "session-ended"]);
    expect(done.letters).toEqual(["factor-ended amina@example.org"]);
    expect((await phone.viewer(session)).kind).toBe("nobody");
    const next = await phone.signIn();
    expect(await phone.start(next)).toBe("started");
    expect(await resetWaiting(store, { ...about, viewerId: at.colin.personId })).toBeNull();
  });

  it("neither who asked nor who gets it agrees, nor another funder, nor anybody twice", async () => {
    const id = await asked();
    expect(await agreeReset(at.ruth, id, at.ground)).toMatchObject(refused("asked-reset"));
    expect(await agreeReset(at.vera, id, at.ground)).toBeNull();
    expect((await phone.viewer(session)).kind).toBe("person");
    const both = await Promise.all([1, 2].map(() => agreeReset(at.colin, id, at.ground)));
    expect(both.filter((one) => one?.ok)).toHaveLength(1);
    const ida = await at.administrator("Ida", council);
    const theirs = phoneOf(store, ida.personId, door(store));
    await theirs.setUp(await theirs.signIn());
    const about = (await ask(at.ruth, ida.personId)) as { resetId: string };
    expect(await agreeReset(ida, about.resetId, at.ground)).toMatchObject(refused("gets-reset"));
  });

  it("is not for one funder to do to whoever works for another, neither when it is asked nor when it is agreed to", async () => {
    const id = await asked();
    const role = { id: "elsewhere", personId: amina, funderId: trust.id, role: "finance" as const };
    await store.write((on) => on.insert(on.tables.roles).values({ ...role, givenAt: at.ground.now() }));
    expect(await agreeReset(at.colin, id, at.ground)).toMatchObject(refused("resets-elsewhere"));
    await endReset(at.ruth, id, at.ground);
    expect(await ask()).toMatchObject(refused("resets-elsewhere"));
    expect((await phone.viewer(session)).kind).toBe("person");
    await store.write((on) =>
      on.update(on.tables.roles).set({ endedAt: at.ground.now() }).where(eq(on.tables.roles.id, "elsewhere")),
    );
    expect(await ask()).toMatchObject({ ok: true });
  });

  it("ends who they are to an issuer: by the address they are linked anew, by nothing else", async () => {
    const who = { issuer: "https://id.example.org", subject: "a-1", emailKey: "amina@example.org" };
    const when = { at: at.ground.now(), requestId: "r-1" };
    const linked = (told: Parameters<typeof personFor>[1]) => store.write((on) => personFor(on, told, when));
    expect(await linked(who)).toBe(amina);
    expect(await linked({ ...who, emailKey: null })).toBe(amina);
    await agreeReset(at.colin, await asked(), at.ground);
    expect(await linked({ ...who, emailKey: null })).toBeNull();
    expect(await linked(who)).toBe(amina);
    expect(await linked({ ...who, emailKey: null })).toBe(amina);
  });

  it("taken back nothing ends", async () => {
    const id = await asked();
    expect(await endReset(at.vera, id, at.ground)).toBeNull();
    expect((await causedBy(store, () => endReset(at.ruth, id, at.ground))).types).toEqual(["factor-reset-ended"]);
    expect(await agreeReset(at.colin, id, at.ground)).toMatchObject(refused("reset-over"));
    expect(await endReset(at.ruth, id, at.ground)).toMatchObject(refused("reset-over"));
    expect((await phone.viewer(session)).kind).toBe("person");
  });

  it("is not asked for oneself, twice, without a second step, without a role, or without a second administrator", async () => {
    expect(await ask(at.ruth, at.ruth.personId)).toMatchObject(refused("resets-self"));
    expect(await ask(at.vera)).toBeNull();
    await ask();
    expect(await ask(at.colin)).toMatchObject(refused("reset-waits"));
    const bare = await at.person("Tom", { officer: trust });
    expect(await ask(at.vera, bare)).toMatchObject(refused("no-factor"));
    const theirs = phoneOf(store, bare, door(store));
    await theirs.setUp(await theirs.signIn());
    expect(await ask(at.vera, bare)).toMatchObject(refused("no-second"));
    await store.write(async (on) => {
      await on.update(on.tables.roles).set({ endedAt: at.ground.now() }).where(eq(on.tables.roles.personId, bare));
    });
    expect(await ask(at.vera, bare)).toMatchObject(refused("no-role"));
  });

  it("from the command line it counts at once, and takes what waits with it", async () => {
    const id = await asked();
    const email = "AMINA@example.org";
    const done = await causedBy(store, () => resetFactor(store, { email, reason: why }, at.ground.now()));
    expect(done.types).toEqual(["factor-reset-agreed", "session-ended"]);
    expect(done.events.every(({ actorId }) => actorId === null)).toBe(true);
    expect(await agreeReset(at.colin, id, at.ground)).toMatchObject(refused("reset-over"));
    const again = await resetFactor(store, { email, reason: why }, at.ground.now());
    expect(again).toMatchObject({ ok: false, code: "noFactor" });
    const nobody = { email: "nobody@example.org", reason: why };
    expect(await resetFactor(store, nobody, at.ground.now())).toEqual({ ok: false, code: "noPerson" });
  });

  it("a changed secret of the installation is said, and costs no try", async () => {
    const ground = { ...at.ground, secretKey: "another secret, which is long enough" };
    const shown = () => phone.person(session).then((who) => showFactor(who, typed, randomSecret(), ground));
    const typed = { number: "123456", recovery: "" };
    const done = await causedBy(store, async () => expect(await shown()).toBe("lost"));
    expect(done.types).toEqual([]);
  });
});
