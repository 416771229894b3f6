import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { roundsFilterIn } from "~/domain/rounds/listing";
import { addBigRounds } from "~/server/demo/big-rounds.server";
import { addRound } from "~/server/rounds/add-round.server";
import { keepFinding } from "~/server/rounds/keep-finding.server";
import { publishRound } from "~/server/rounds/publish-round.server";
import { allRounds, roundsPage, rowsOf } from "~/server/rounds/queries-list.server";
import { roundCheck } from "~/server/rounds/round-check.server";
import { saveDesign } from "~/server/rounds/save-design.server";
import { agreeKeeping } from "~/server/rounds/settle-keeping.server";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { council, trust } from "~tests/server/people/ground";
import { counting } from "~tests/support/counting";
import { migrations, onEachEngine } from "~tests/support/engines";
import { planOf } from "~tests/support/plans";
import { oneRound } from "./ground";

onEachEngine((engine) => {
  let [url, store]: [string, Store] = ["", undefined as never];
  let at: Awaited<ReturnType<typeof oneRound>>;
  beforeEach(async () => {
    url = await engine.newUrl();
    store = await openStore(url, migrations);
    at = await oneRound(store);
    return () => store.close();
  });
  const page = (query = "", on = store, staff = at.amina) => {
    const params = new URLSearchParams(query);
    const asked = { staff, filter: roundsFilterIn(params), number: Number(params.get("page") ?? 1) };
    return roundsPage(on, asked, at.ground.now());
  };
  const shown = async (query = "") => (await page(query)).shown.map(({ id, state, serious }) => [id, state, serious]);
  const arrears = { leastPence: 200_000, mostPence: 800_000, potPence: 9_000_000, startOn: "2027-04-01" };
  const spoil = (roundId = at.roundId) =>
    saveDesign(at.hand("a"), { roundId, basedOn: 1, changes: { ...arrears, payment: "arrears-receipts" } }, at.ground);

  it("a draft says how many serious findings are left, and is found by it until it is mended", async () => {
    expect(await shown()).toEqual([[at.roundId, "draft", 0]]);
    expect(await shown("check=serious")).toEqual([]);
    await spoil();
    expect(await shown("check=serious")).toEqual([[at.roundId, "draft", 1]]);
    await at.save("a", 2, { payment: "half-yearly-advance" });
    expect(await shown("check=serious")).toEqual([]);
  });

  it("what is kept counts no more once the second person agreed, and is to be looked at again on its day", async () => {
    await spoil();
    const { round, design, terms, history, kept } = await at.read();
    const check = roundCheck({ round, design, terms, history, kept }, at.ground.now());
    const { state: _, ...finding } = check.findings.find(({ rule }) => rule === "payment-in-arrears")!;
    const reason = { exception: null, facts: {}, reason: "So it is.", isPublic: true, whyPrivate: "" };
    const id = randomUUID();
    const keeping = { ...reason, secondId: at.trudy.personId, reviewOn: "2027-03-01" };
    await keepFinding(at.amina, { id, roundId: at.roundId, finding, reason: keeping }, at.ground);
    expect(await shown()).toEqual([[at.roundId, "draft", 1]]);
    await agreeKeeping(at.trudy, id, at.ground);
    expect(await shown()).toEqual([[at.roundId, "draft", 0]]);
    expect(await shown("check=due")).toEqual([]);
    at.put("2027-02-28T23:59:00Z");
    expect([await shown("check=due"), await shown("check=serious")]).toEqual([[], []]);
    at.put("2027-03-01T00:00:00Z");
    const again = [[at.roundId, "draft", 1]];
    expect([await shown("check=due"), await shown("check=serious")]).toEqual([again, again]);
  });

  it("the dates of a published round are those that the public sees, however the draft goes on", async () => {
    const dates = { opensOn: "2027-01-11", closesOn: "2027-03-10", decisionOn: "2027-04-15" };
    await at.save("a", 1, { ...arrears, ...dates, startOn: "2027-05-01", applicationsExpected: 54 });
    const published = await publishRound(at.amina, { roundId: at.roundId, version: 2 }, at.ground);
    expect(published).toMatchObject({ ok: true });
    await at.save("a", 2, { closesOn: "2027-06-30" });
    expect((await page()).shown[0]).toMatchObject({ state: "later", closesOn: "2027-03-10", isAlwaysOpen: false });
    at.put("2027-01-11T09:00:00Z");
    expect((await page("state=open")).states).toEqual({
      draft: 0,
      withdrawn: 0,
      later: 0,
      open: 1,
      always: 0,
      closed: 0,
      unsaid: 0,
    });
    at.put("2027-03-10T17:00:00Z");
    expect(await shown("state=closed")).toEqual([[at.roundId, "closed", null]]);
    expect(await shown("state=open")).toEqual([]);
  });

  it("an always open round is one on both engines", async () => {
    await at.save("a", 1, { isAlwaysOpen: true });
    expect((await page()).shown[0]).toMatchObject({ isAlwaysOpen: true });
  });

  it("is nobody else's, and empty where there is none", async () => {
    const none = { shown: [], count: 0, number: 1, last: 1, funds: [] };
    expect(await page("", store, at.vic)).toMatchObject(none);
    await addRound(at.amina, { id: randomUUID(), fundId: at.fundId, name: "2028", from: "last" }, at.ground);
    expect((await page("", store, at.vic)).count).toBe(0);
    expect((await page()).funds).toEqual([{ id: at.fundId, name: "Community Support Fund" }]);
  });

  it("a thousand: fifty a page, the same queries for each, found along an index; what the check said is remembered", async () => {
    await store.write((on) => addBigRounds(on, { funderId: council.id, count: 1_000, now: at.ground.now() }));
    const { asked, store: counted } = counting(store);
    const first = await page("sort=name", counted);
    expect([first.count, first.last, first.shown.length]).toEqual([1_001, 21, 50]);
    expect(asked.queries).toBe(6);
    await page("sort=name", counted);
    expect(asked.queries).toBe(11);
    const all = await allRounds(
      store,
      { staff: at.amina, filter: roundsFilterIn(new URLSearchParams()) },
      at.ground.now(),
    );
    expect(new Set(all.map(({ id }) => id)).size).toBe(1_001);
    for (const number of [1, 2, 21]) {
      const ids = (await page(`page=${number}`)).shown.map(({ id }) => id);
      expect(ids).toEqual(all.slice((number - 1) * 50, number * 50).map(({ id }) => id));
    }
    const again = counting(store);
    const left = all.filter(({ serious }) => serious !== null && serious > 0);
    expect(left.length).toBeGreaterThan(30);
    await page("check=serious", again.store);
    const learnt = again.asked.queries;
    expect((await page("check=serious", again.store)).count).toBe(left.length);
    expect(again.asked.queries - learnt).toBe(5);
    // Of all rounds there are, those of another funder are found along the index.
    await store.write((on) => addBigRounds(on, { funderId: trust.id, count: 10, now: at.ground.now() }));
    const plan = await store.read(async (on) => planOf(url, rowsOf(on, trust.id)));
    expect(plan).toMatch(/rounds_funder/);
    expect(plan).not.toMatch(/SCAN|Seq Scan on (rounds|publications)/);
  }, 120_000);
});
