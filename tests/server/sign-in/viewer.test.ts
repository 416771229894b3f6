import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import type { SignedIn } from "~/domain/people/viewer";
import { openLog } from "~/server/log.server";
import { endOtherSessions, endSession } from "~/server/sign-in/end-session.server";
import { sessionsOf } from "~/server/sign-in/queries.server";
import { randomSecret } from "~/server/sign-in/secrets.server";
import { startSession } from "~/server/sign-in/start-session.server";
import { viewerOf } from "~/server/viewer/viewer-of.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { addPerson, door, rowsOf } from "./signing-in";

const log = openLog("silent");
const minutes = 60_000;

onEachEngine((engine) => {
  let store: Store;
  let personId: string;
  let at: ReturnType<typeof door>;
  beforeEach(async () => {
    store = await engine.open();
    personId = await addPerson(store);
    at = door(store);
  });

  const start = async (device: "own" | "shared" = "own", before: string | null = null, inboxKey?: string) => {
    const secret = randomSecret();
    const session = { secret, before, device, browser: "Firefox, Linux", personId, factorAt: at.now(), inboxKey };
    await store.write((on) => startSession(on, session, { at: at.now(), requestId: "r-1" }));
    return secret;
  };
  const viewer = (secret: string | null) => viewerOf(secret, { store, now: at.now, log });
  const person = async (secret: string) => (await viewer(secret)) as SignedIn;

  it("is nobody without a cookie, with somebody else's text, and with what the table holds", async () => {
    await start();
    const { sessions } = await rowsOf(store);
    for (const secret of [null, randomSecret(), sessions[0]!.id])
      expect(await viewer(secret)).toEqual({ kind: "nobody" });
  });

  it("is the person, with the roles that count now", async () => {
    const secret = await start();
    expect(await viewer(secret)).toMatchObject({ kind: "person", personId, name: "Maureen Tagg", roles: [] });
    const role = { personId, funderId: "f-1", givenAt: at.now() };
    await store.write(async (on) => {
      const { funders, roles } = on.tables;
      await on.insert(funders).values({ id: "f-1", name: "Wendle Borough Council" });
      await on.insert(roles).values({ ...role, id: "r-1", role: "officer", confirmedAt: at.now() });
      await on.insert(roles).values({ ...role, id: "r-2", role: "administrator" });
    });
    const officer = { funderId: "f-1", funderName: "Wendle Borough Council", role: "officer", wardId: null };
    expect((await person(secret)).roles).toEqual([officer]);
    await store.write(async (on) => {
      await on.update(on.tables.roles).set({ endedAt: at.now() });
    });
    expect((await person(secret)).roles).toEqual([]);
  });

  it("is nobody from the moment the person is disabled", async () => {
    const secret = await start();
    await store.write(async (on) => {
      await on.update(on.tables.people).set({ disabledAt: at.now() }).where(eq(on.tables.people.id, personId));
    });
    expect(await viewer(secret)).toEqual({ kind: "nobody" });
  });

  it("ends after 20 quiet minutes on a shared computer, and not while it is used", async () => {
    const secret = await start("shared");
    for (let i = 0; i < 5; i++) {
      at.pass(19 * minutes);
      expect((await viewer(secret)).kind).toBe("person");
      await expect.poll(async () => (await rowsOf(store)).sessions[0]!.seenAt).toEqual(at.now());
    }
    at.pass(20 * minutes);
    expect(await viewer(secret)).toEqual({ kind: "nobody" });
  });

  it("signing in again ends what the browser had before", async () => {
    const first = await start();
    const second = await start("own", first);
    expect([(await viewer(first)).kind, (await viewer(second)).kind]).toEqual(["nobody", "person"]);
    expect((await rowsOf(store)).events.sort()).toEqual(["session-ended", "session-started", "session-started"]);
    await start("own", first);
    expect((await rowsOf(store)).events.filter((type) => type === "session-ended")).toHaveLength(1);
  });

  it("ends one session, or all others, of one's own only", async () => {
    const [here, there, third] = [await start(), await start(), await start()];
    const me = await person(here);
    const other = { ...me, personId: await addPerson(store, "dele@example.org") };
    const { sessionId } = await person(there);
    expect(await endSession(other, sessionId, at.ground())).toBe(false);
    expect((await viewer(there)).kind).toBe("person");
    expect(await endSession(me, sessionId, at.ground())).toBe(true);
    expect(await endSession(me, sessionId, at.ground())).toBe(false);
    expect((await viewer(there)).kind).toBe("nobody");
    expect(await endOtherSessions(me, at.ground())).toBe(1);
    expect([(await viewer(here)).kind, (await viewer(third)).kind]).toEqual(["person", "nobody"]);
    expect((await rowsOf(store)).events.filter((type) => type === "session-ended")).toHaveLength(2);
    expect(await sessionsOf(store, me, at.now())).toMatchObject([{ isThis: true, browser: "Firefox, Linux" }]);
  });

  it("through a shared inbox is somebody of its group alone, without a role, while the inbox is in use", async () => {
    const [here, there] = ["hillfoot", "millbrook"];
    await store.write(async (on) => {
      const { funders, roles, groups, memberships, delegations, inboxes } = on.tables;
      const when = { givenAt: at.now(), confirmedAt: at.now() };
      await on.insert(funders).values({ id: "f-1", name: "Wendle Borough Council" });
      await on.insert(roles).values({ id: "r-1", personId, funderId: "f-1", role: "officer", ...when });
      for (const id of [here, there, "helped"]) {
        await on.insert(groups).values({ id, name: id, foldedName: id, madeAt: at.now() });
        if (id !== "helped")
          await on.insert(memberships).values({ id, groupId: id, personId, role: "lead" as const, ...when });
      }
      const help = { id: "d", groupId: "helped", personId, task: "", untilDay: "2999-12-31", givenAt: at.now() };
      await on.insert(delegations).values(help);
      const emailKey = "hello@hillfoot.example";
      await on.insert(inboxes).values({ emailKey, email: emailKey, groupId: here, addedAt: at.now() });
    });
    const [own, through] = [await start(), await start("own", null, "hello@hillfoot.example")];
    const opened = ({ roles, memberships }: SignedIn) => [roles.length, memberships.map(({ groupId }) => groupId)];
    expect(opened(await person(own))).toEqual([1, [here, there, "helped"]]);
    expect(await person(through)).toMatchObject({ lacksFactor: false });
    expect(opened(await person(through))).toEqual([0, [here]]);
    await store.write((on) => on.update(on.tables.inboxes).set({ endedAt: at.now() }));
    expect(opened(await person(through))).toEqual([0, []]);
  });

  it("is found out with one read of three queries, and none without a cookie", async () => {
    const secret = await start();
    let reads = 0;
    const counted: Store = {
      ...store,
      read(work) {
        reads++;
        return store.read(work);
      },
    };
    await viewerOf(null, { store: counted, now: at.now, log });
    expect(reads).toBe(0);
    await viewerOf(secret, { store: counted, now: at.now, log });
    expect(reads).toBe(1);
  });
});
