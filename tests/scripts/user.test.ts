import { mkdirSync } from "node:fs";
import { expect, it } from "vitest";
import { openStore } from "~db/store/open";
import type { Writing } from "~db/store/store";
import { type Engine, migrations, onEachEngine } from "~tests/support/engines";
import { testFolder } from "~tests/support/folder";
import { user } from "../../scripts/perennial/user";

const file = testFolder();
let made = 0;

async function place(engine: Engine) {
  const DATA_DIR = file(`data-${made++}`);
  mkdirSync(DATA_DIR, { mode: 0o700 });
  const variables = { DATABASE_URL: await engine.newUrl(), DATA_DIR, APP_ENV: "test" };
  const rows = async () => {
    const store = await openStore(variables.DATABASE_URL, migrations);
    const found = await store.read(async (on) => ({
      people: await on.select().from(on.tables.people),
      roles: await on.select().from(on.tables.roles),
      funders: await on.select().from(on.tables.funders),
      events: await on.select().from(on.tables.events),
      mails: await on.select().from(on.tables.mails),
    }));
    await store.close();
    return found;
  };
  const change = async (work: (on: Writing) => PromiseLike<unknown>) => {
    const store = await openStore(variables.DATABASE_URL, migrations);
    await store.write(async (on) => void (await work(on)));
    await store.close();
  };
  const run = async (...args: string[]) => {
    const said: { out: string[]; err: string[] } = { out: [], err: [] };
    const out = (text: string) => void said.out.push(text);
    const err = (text: string) => void said.err.push(text);
    const code = await user(args, { variables, out, err });
    return { code, out: said.out.join(""), err: said.err.join("") };
  };
  return { run, rows, change };
}

const ruth = ["add", "--email", "ruth.adeyemi@example.org", "--role", "administrator"];

onEachEngine((engine) => {
  it("makes the person, the funder and the role, which counts at once", async () => {
    const { run, rows } = await place(engine);
    const { code, out } = await run(...ruth, "--funder", "Wendle Borough Council", "--name", "Ruth Adeyemi");
    expect([code, out]).toEqual([0, "Ruth Adeyemi has a role at Wendle Borough Council now: administrator.\n"]);
    const { people, roles, funders, events, mails } = await rows();
    expect(people).toMatchObject([{ name: "Ruth Adeyemi", emailKey: "ruth.adeyemi@example.org", disabledAt: null }]);
    expect(funders).toMatchObject([{ id: "wendle borough council", name: "Wendle Borough Council" }]);
    expect(roles).toMatchObject([
      { role: "administrator", funderId: funders[0]!.id, givenBy: null, confirmedBy: null },
    ]);
    expect(roles[0]!.confirmedAt).not.toBeNull();
    expect(events.map(({ type, actorId }) => [type, actorId]).sort()).toEqual([
      ["person-added", null],
      ["role-given", null],
    ]);
    expect(mails.map(({ kind }) => kind)).toEqual(["role-given"]);
  });

  it("finds the funder and the person that are there, and does nothing twice", async () => {
    const { run, rows } = await place(engine);
    await run(...ruth, "--funder", "360G-WENDLEBC");
    expect((await run("add", "--email", "RUTH.adeyemi@example.org", "--role", "officer")).code).toBe(0);
    const again = await run(...ruth, "--funder", "360g-wendlebc", "--json");
    expect([again.code, JSON.parse(again.out)]).toMatchObject([0, { ok: true, outcome: "had" }]);
    const { people, roles, funders } = await rows();
    expect([people.length, roles.length]).toEqual([1, 2]);
    expect(people[0]!.name).toBe("ruth.adeyemi");
    expect(funders).toMatchObject([{ id: "360G-WENDLEBC", name: "360G-WENDLEBC" }]);
  });

  it("tells the administrators that are there of another one", async () => {
    const { run, rows } = await place(engine);
    await run(...ruth, "--funder", "Halloran");
    await run("add", "--email", "colin@example.org", "--role", "administrator");
    const told = (await rows()).mails.map(({ kind, address }) => `${kind} ${address}`);
    expect(told).toContain("role-told ruth.adeyemi@example.org");
  });

  it("lets a role count that waited, and refuses for somebody kept out", async () => {
    const { run, rows, change } = await place(engine);
    await run(...ruth, "--funder", "Halloran");
    await change((on) => on.update(on.tables.roles).set({ confirmedAt: null }));
    expect((await run(...ruth)).out).toContain("waited for a role at Halloran");
    expect((await rows()).roles[0]!.confirmedAt).not.toBeNull();
    await change((on) => on.update(on.tables.people).set({ disabledAt: new Date() }));
    expect(await run(...ruth)).toMatchObject({ code: 1, out: expect.stringContaining("is kept out") });
  });

  it("says which funders there are when it cannot tell", async () => {
    const { run } = await place(engine);
    expect(await run(...ruth)).toMatchObject({ code: 1, out: expect.stringContaining("There is no funder yet.") });
    await run(...ruth, "--funder", "Halloran");
    await run(...ruth, "--funder", "Wendle");
    expect(await run(...ruth)).toMatchObject({ code: 1, out: expect.stringContaining("Halloran (halloran), Wendle") });
  });

  it("takes a lost second step away, for a reason", async () => {
    const { run, rows, change } = await place(engine);
    await run(...ruth, "--funder", "Halloran", "--name", "Ruth");
    const lost = ["reset-factor", "--email", "Ruth.Adeyemi@example.org"];
    expect((await run(...lost)).code).toBe(2);
    expect(await run(...lost, "--reason", "Lost phone")).toMatchObject({
      code: 1,
      out: expect.stringContaining("no second step"),
    });
    const { id: personId } = (await rows()).people[0]!;
    const at = new Date();
    const factor = { id: "f-1", personId, kind: "authenticator" as const, secret: "x", madeAt: at, confirmedAt: at };
    await change((on) => on.insert(on.tables.factors).values(factor));
    expect((await run(...lost, "--reason", "Lost phone")).code).toBe(0);
    expect((await rows()).events.map(({ type }) => type)).toContain("factor-reset-agreed");
  });

  it("takes it away from somebody who has no address, by their id", async () => {
    const { run, rows, change } = await place(engine);
    const at = new Date();
    await change(async (on) => {
      await on.insert(on.tables.people).values({ id: "p-1", name: "Dot Ames", madeAt: at });
      const factor = { id: "f-1", personId: "p-1", kind: "authenticator" as const, secret: "x" };
      await on.insert(on.tables.factors).values({ ...factor, madeAt: at, confirmedAt: at });
    });
    const lost = (...who: string[]) => run("reset-factor", ...who, "--reason", "Somebody else set it up");
    expect((await lost("--person", "p-1", "--email", "dot@example.org")).code).toBe(2);
    expect((await lost("--person", " ")).code).toBe(2);
    expect(await lost("--person", "p-2")).toMatchObject({ code: 1, out: expect.stringContaining("Nobody has") });
    expect(await lost("--person", "p-1")).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Dot Ames .* no letter/),
    });
    expect((await rows()).events.map(({ type }) => type)).toContain("factor-reset-agreed");
  });

  it.each([
    ["no verb", []],
    ["another verb", ["remove"]],
    ["no address", ["add", "--role", "officer"]],
    ["no such address", ["add", "--email", "ruth", "--role", "officer"]],
    ["no role", ["add", "--email", "ruth@example.org"]],
    ["no such role", ["add", "--email", "ruth@example.org", "--role", "king"]],
    ["an empty funder", [...ruth, "--funder", " "]],
    ["a name that is too long", [...ruth, "--funder", "Halloran", "--name", "x".repeat(121)]],
    ["an option that there is not", [...ruth, "--admin"]],
  ])("%s is a wrong call, and nothing is changed", async (_, args) => {
    const { run, rows } = await place(engine);
    expect(await run(...args)).toMatchObject({ code: 2, out: "", err: expect.stringMatching(/perennial user add/) });
    expect((await rows()).people).toEqual([]);
  });
});
