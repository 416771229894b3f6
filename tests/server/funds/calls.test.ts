import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { askCall } from "~/server/calls/ask-call.server";
import { callForm } from "~/server/calls/call-form.server";
import { callRows, callsOf, callsWaiting } from "~/server/calls/queries.server";
import { settleCall } from "~/server/calls/settle-call.server";
import { letterOf } from "~/server/mail/letters.server";
import { forgetOld } from "~/server/schedules/forget-old.server";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { mailsIn } from "~tests/server/mail/sending";
import { migrations, onEachEngine } from "~tests/support/engines";
import { planOf } from "~tests/support/plans";
import { publishing } from "./ground";

const fund = "community-support-fund";
const asked = { fund, name: "Rosa Bell", group: "Hillfoot Supper Club", reach: "0300 555 0199", goodTime: "evenings" };

it.each([
  { what: "a phone number", reach: "+44 (0)300 555-0142", problem: undefined },
  { what: "an e-mail address", reach: "rosa@example.org", problem: undefined },
  { what: "neither", reach: "by pigeon", problem: "reach" },
  { what: "nothing", reach: " ", problem: "empty" },
])("$what as a way to reach somebody", ({ reach, problem }) => {
  const read = callForm.safeParse({ ...asked, reach });
  expect(read.success ? undefined : read.error.issues[0]!.message).toBe(problem);
});

onEachEngine((engine) => {
  let [url, store]: [string, Store] = ["", undefined as unknown as Store];
  let at: Awaited<ReturnType<typeof publishing>>;
  beforeEach(async () => {
    url = await engine.newUrl();
    store = await openStore(url, migrations);
    at = await publishing(store);
    return () => store.close();
  });
  const ask = (more: Partial<typeof asked & { id: string }> = {}) =>
    askCall({ id: randomUUID(), ...asked, ...more }, "sender", at.ground);

  it("only about a fund that is published, for its funder's officers, once however often it was pressed", async () => {
    expect(await ask()).toEqual({ ok: false, code: "fund" });
    await at.publish();
    const id = randomUUID();
    expect(await ask({ id })).toEqual({ ok: true });
    expect(await ask({ id })).toEqual({ ok: true });
    expect(await callsOf(store, at.amina)).toMatchObject([
      { id, name: "Rosa Bell", reach: "0300 555 0199", doneOn: null },
    ]);
    expect(await callsOf(store, at.vic)).toEqual([]);
  });

  it("the record says that somebody asked, and nothing of who", async () => {
    await at.publish();
    await ask();
    const details = await store.read(async (on) => on.select().from(on.tables.eventDetails));
    const events = await store.read(async (on) => on.select().from(on.tables.events));
    expect(events.map(({ type }) => type)).toContain("call-asked");
    expect(JSON.stringify([events, details])).not.toMatch(/Rosa|555 0199|Hillfoot/);
  });

  it("whom to talk to gets one letter an hour about a fund, with nothing of who asked", async () => {
    await at.publish();
    const [first, again] = [randomUUID(), randomUUID()];
    await ask({ id: first });
    await ask({ id: first });
    at.put("2026-11-26T09:50:00.000Z");
    await ask({ id: again });
    at.put("2026-11-26T10:40:00.000Z");
    await ask();
    const letters = await mailsIn(store);
    expect(letters).toMatchObject(
      Array(2).fill({ kind: "call-asked", personId: at.amina.personId, address: "amina@example.org" }),
    );
    expect(JSON.stringify(letters)).not.toMatch(/Rosa|0199|Hillfoot|evenings/);
    const letter = letterOf("call-asked", letters[0]!.values, "https://give.example");
    expect(letter?.text).toContain(`https://give.example/calls?funder=${at.amina.funder.id}`);
  });

  it("nobody is written to about a fund whose contact left, and the call waits all the same", async () => {
    await at.publish();
    await store.write(async (on) => on.update(on.tables.people).set({ disabledAt: at.ground.now() }));
    expect(await ask()).toEqual({ ok: true });
    expect(await mailsIn(store)).toEqual([]);
    expect(await callsWaiting(store, at.amina)).toBe(1);
  });

  it("ten in an hour from one place, then a wait", async () => {
    await at.publish();
    for (let i = 0; i < 10; i++) expect(await ask()).toEqual({ ok: true });
    expect(await ask()).toEqual({ ok: false, code: "wait", wait: 3_600 });
    at.put("2026-11-26T10:00:00.000Z");
    expect(await ask()).toEqual({ ok: true });
  });

  it("done, and taken back, by officers of that funder alone; who waits longest comes first", async () => {
    await at.publish();
    const [first, second] = [randomUUID(), randomUUID()];
    await ask({ id: first });
    at.put("2026-11-26T11:00:00.000Z");
    await ask({ id: second, name: "Maureen" });
    const names = async () => (await callsOf(store, at.amina)).map(({ id, doneOn }) => [id, doneOn]);
    expect(await names()).toEqual([
      [first, null],
      [second, null],
    ]);
    expect(await settleCall(at.vic, { callId: first, isDone: true }, at.ground)).toBe(false);
    expect([await callsWaiting(store, at.amina), await callsWaiting(store, at.vic)]).toEqual([2, 0]);
    expect(await settleCall(at.amina, { callId: first, isDone: true }, at.ground)).toBe(true);
    expect(await callsWaiting(store, at.amina)).toBe(1);
    expect(await names()).toEqual([
      [second, null],
      [first, "2026-11-26"],
    ]);
    expect(await settleCall(at.amina, { callId: first, isDone: false }, at.ground)).toBe(true);
    expect((await names())[0]).toEqual([first, null]);
  });

  it("forgotten after a year, as the form says", async () => {
    await at.publish();
    await ask();
    await forgetOld(store, new Date("2027-11-26T08:59:00Z"));
    expect(await callsOf(store, at.amina)).toHaveLength(1);
    await forgetOld(store, new Date("2027-11-26T09:01:00Z"));
    expect(await callsOf(store, at.amina)).toEqual([]);
  });

  it("a funder's are looked up by an index", async () => {
    const plan = await store.read(async (on) => planOf(url, callRows(on, "f")));
    if (engine.name === "sqlite") expect(plan).toMatch(/USING INDEX call_requests_funder/);
  });
});
