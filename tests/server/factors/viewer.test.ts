import { beforeEach, describe, expect, it } from "vitest";
import { needsFactor } from "~/domain/people/factors";
import { funderRoles } from "~/domain/people/viewer";
import { seedDemo } from "~/server/demo/seed-demo.server";
import { visitDemo } from "~/server/demo/visit-demo.server";
import { randomSecret } from "~/server/sign-in/secrets.server";
import { demoPeople } from "~db/seed/demo-people";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { addPerson, door } from "../sign-in/signing-in";
import { phoneOf } from "./phone";

const minutes = 60_000;

onEachEngine((engine) => {
  let store: Store;
  let at: ReturnType<typeof door>;
  let phone: ReturnType<typeof phoneOf>;
  beforeEach(async () => {
    store = await engine.open();
    at = door(store);
    phone = phoneOf(store, await addPerson(store), at);
  });

  describe("a mailbox alone", () => {
    it.each(funderRoles)("as %s gives what needs no factor, and nothing else", async (role) => {
      await phone.become(role);
      const secret = await phone.signIn();
      const isGiven = !needsFactor(role);
      expect(await phone.person(secret)).toMatchObject({
        roles: isGiven ? [{ role }] : [],
        factorAt: null,
        lacksFactor: !isGiven,
      });
      const { next } = await phone.setUp(secret);
      expect(await phone.person(next)).toMatchObject({ roles: [{ role }], factorAt: at.now(), lacksFactor: false });
      const again = await phone.person(await phone.signIn());
      expect(again).toMatchObject({ roles: [], lacksFactor: true });
    });

    it("leaves of several roles those that need no factor", async () => {
      for (const role of ["auditor", "officer"] as const) await phone.become(role);
      expect(await phone.person(await phone.signIn())).toMatchObject({
        roles: [{ role: "auditor" }],
        lacksFactor: true,
      });
    });

    it("is enough for a group, until somebody there sets up a second step", async () => {
      await phone.join();
      const secret = await phone.signIn();
      expect(await phone.person(secret)).toMatchObject({ memberships: [{ role: "lead" }], lacksFactor: false });
      const { next } = await phone.setUp(secret);
      expect(await phone.person(next)).toMatchObject({ memberships: [{ role: "lead" }], lacksFactor: false });
      expect(await phone.person(await phone.signIn())).toMatchObject({ memberships: [], lacksFactor: true });
    });
  });

  it.each([
    ["officer", 30 * minutes],
    ["auditor", 30 * minutes],
    [null, 12 * 60 * minutes],
  ] as const)("a session of %s without a factor lasts %i quiet milliseconds", async (role, quiet) => {
    if (role) await phone.become(role);
    const secret = await phone.signIn();
    at.pass(quiet);
    expect((await phone.viewer(secret)).kind).toBe("nobody");
    const other = await phone.signIn();
    at.pass(quiet - 1);
    expect((await phone.viewer(other)).kind).toBe("person");
  });

  it("being one of the people of the demonstration counts as having shown it", async () => {
    const empty = await engine.open();
    const demo = phoneOf(empty, "amina", at);
    await seedDemo(empty, at.now());
    for (const { id, roles, groups } of demoPeople) {
      const secret = randomSecret();
      const session = { secret, before: null, device: "own" as const, browser: "" };
      expect(await visitDemo(id, session, { ...at.ground(), store: empty })).toBe(true);
      const viewer = await demo.person(secret);
      expect([viewer.roles.length, viewer.memberships.length]).toEqual([roles.length, groups.length]);
      expect(viewer).toMatchObject({ factorAt: at.now(), lacksFactor: false });
    }
  });
});
