import { randomUUID } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import type { PublishedCheck } from "~/domain/rounds/publication";
import type { ExceptionCode } from "~/domain/rules/rule";
import { fundPage } from "~/server/funds/queries-public.server";
import { evaluationOf, saysSame } from "~/server/rounds/evaluation.server";
import { keepFinding } from "~/server/rounds/keep-finding.server";
import { publishPage, sinceLookedAt } from "~/server/rounds/publish-page.server";
import { publishRound } from "~/server/rounds/publish-round.server";
import { roundCheck } from "~/server/rounds/round-check.server";
import { agreeKeeping } from "~/server/rounds/settle-keeping.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { oneRound, rowsOf, typesIn } from "./ground";

const whole = {
  ...{ leastPence: 500_000, mostPence: 3_000_000, potPence: 50_000_000, grantsExpected: 30 },
  ...{ opensOn: "2027-02-01", closesOn: "2027-04-16", decisionOn: "2027-06-11", startOn: "2027-07-01" },
  applicationsExpected: 60,
};
const RULE = "multi-year-in-name-only";
const notice = { noticeMonths: 0, committedYears: 1, outYears: "review" } as const;

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof oneRound>>;
  beforeEach(async () => {
    store = await engine.open();
    at = await oneRound(store);
    await at.save("a", 1, whole);
  });
  const publish = (version: number, by = at.amina) => publishRound(by, { roundId: at.roundId, version }, at.ground);
  const published = () =>
    store.read(async (on) => (await on.select().from(on.tables.publications)).sort((a, b) => +a.at - +b.at));
  const keep = async (ruleId: string, exception: ExceptionCode | null = null, facts: Record<string, string> = {}) => {
    const finding = roundCheck(await at.read(), at.ground.now()).findings.find(({ rule }) => rule === ruleId)!;
    const said = { exception, facts, reason: "The council may not bind the next one.", secondId: at.trudy.personId };
    const reason = { ...said, isPublic: true, whyPrivate: "", reviewOn: "2027-11-26" };
    return (await keepFinding(at.amina, { id: randomUUID(), roundId: at.roundId, finding, reason }, at.ground))!.id;
  };
  const termsSay = (more: object) =>
    store.write(async (on) => {
      const usual = { yearStart: "04-01", hourPence: 2200, inflationPct: 3, darkDays: [], reason: "We decided." };
      await on.insert(on.tables.funderTerms).values({
        ...{ id: randomUUID(), funderId: at.amina.funder.id, ...usual, refusesYearEndRush: false, thresholds: {} },
        ...{ at: at.ground.now(), ...more },
      });
    });

  it("is published as it was looked at, with what the check said", async () => {
    const done = await publish(2);
    expect(done).toMatchObject({ ok: true });
    const [one] = await published();
    expect(one).toMatchObject({ version: 2, by: at.amina.personId, design: whole });
    expect((one!.evaluation as unknown as PublishedCheck).check.findings).toEqual([]);
    const { rounds, events } = await rowsOf(store);
    expect(rounds[0]!.publicationId).toBe(one!.id);
    expect(typesIn(events)).toContain("round-published");
  });

  it("pressed twice, also at once, is one publication and one event", async () => {
    const both = await Promise.all([publish(2), publish(2)]);
    expect([...both, await publish(2)].every((one) => one?.ok)).toBe(true);
    expect((await published()).length).toBe(1);
    expect(typesIn((await rowsOf(store)).events).filter((type) => type === "round-published")).toHaveLength(1);
  });

  it("what was published is as the pages read it, until it is changed", async () => {
    await publish(2);
    const isSame = async () =>
      saysSame(evaluationOf(await at.read(), new Date("2026-11-27T09:00:00Z")), (await published())[0]!.evaluation);
    expect(await isSame()).toBe(true);
    await at.save("a", 2, { noticeMonths: 1 });
    expect(await isSame()).toBe(false);
  });

  it("published again what is new is a second publication, and the first stays as it was", async () => {
    await publish(2);
    await at.save("a", 2, { mostPence: 4_000_000 });
    at.put("2026-11-27T09:00:00Z");
    expect(await publish(3)).toMatchObject({ ok: true });
    expect((await published()).map(({ version, design }) => [version, design.mostPence])).toEqual([
      [2, 3_000_000],
      [3, 4_000_000],
    ]);
  });

  it("what another changed since is refused, and told field by field", async () => {
    await at.save("b", 2, { mostPence: 4_000_000, area: "Wendle" });
    expect(await publish(2)).toEqual({ ok: false, code: "stale" });
    const changed = await sinceLookedAt({ store }, await at.read(), 2);
    expect(changed).toMatchObject([
      { field: "mostPence", before: 3_000_000, after: 4_000_000, by: "Amina", day: "2026-11-26", time: "09:00" },
      { field: "area", before: null, after: "Wendle" },
    ]);
    for (const version of [0, -1, 4]) {
      expect(await publish(version)).toEqual({ ok: false, code: "stale" });
      expect(await sinceLookedAt({ store }, await at.read(), version)).toEqual([]);
    }
    expect(await published()).toEqual([]);
  });

  it.each([
    ["cannot be so", "faults", { closesOn: "2027-01-01" }],
    ["is unsaid", "unsaid", { closesOn: null }],
    ["is serious", "serious", notice],
  ] as const)("what %s is not published", async (_, code, changes) => {
    await at.save("a", 2, changes);
    expect(await publish(3)).toEqual({ ok: false, code });
    expect(await published()).toEqual([]);
  });

  it("a fund whose person has left is not published", async () => {
    await store.write(async (on) => {
      await on
        .update(on.tables.people)
        .set({ disabledAt: at.ground.now() })
        .where(eq(on.tables.people.id, at.amina.personId));
    });
    expect(await publish(2)).toEqual({ ok: false, code: "unsaid" });
  });

  it.each([
    ["has ended", { endedAt: new Date("2026-11-26T08:00:00Z") }],
    ["was never confirmed", { confirmedAt: null }],
    ["is at another funder", { funderId: "halloran-family-trust" }],
  ])("nor is a fund whose person's role %s, though the account lives on", async (_, change) => {
    await store.write(async (on) => {
      const { roles } = on.tables;
      await on.update(roles).set(change).where(eq(roles.personId, at.amina.personId));
    });
    expect(await publish(2)).toEqual({ ok: false, code: "unsaid" });
  });

  it("two texts that wait for a choice are not published", async () => {
    await at.save("a", 2, { area: "Wendle" });
    await at.save("b", 2, { area: "Millbrook" });
    expect(await publish(3)).toEqual({ ok: false, code: "texts" });
  });

  it("what is serious is published once a second person agreed, with the reason", async () => {
    await at.save("a", 2, notice);
    const id = await keep("multi-year-in-name-only");
    expect(await publish(3)).toEqual({ ok: false, code: "serious" });
    await agreeKeeping(at.trudy, id, at.ground);
    expect(await publish(3)).toMatchObject({ ok: true });
    expect((await published())[0]!.evaluation).toMatchObject({
      kept: [{ ruleId: "multi-year-in-name-only", reason: "The council may not bind the next one." }],
    });
  });

  it("a second person agreed to the clause that was there, not to one that came after", async () => {
    const gag = (id: string, text: string) => ({ id, text, type: "other" as const, noticeMonths: null });
    const clauses = [gag("a", "The group shall not criticise the Council.")];
    await at.save("a", 2, { clauses });
    await agreeKeeping(at.trudy, await keep("campaign-gag"), at.ground);
    await at.save("a", 3, { clauses: [...clauses, gag("b", "The group shall not campaign.")] });
    expect(await publish(4)).toEqual({ ok: false, code: "serious" });
    const evaluation = evaluationOf(await at.read(), at.ground.now());
    expect(evaluation.kept).toEqual([]);
    expect(evaluation.check.findings).toMatchObject([{ rule: "campaign-gag", state: "asked", isChanged: true }]);
    await agreeKeeping(at.trudy, await keep("campaign-gag"), at.ground);
    expect(await publish(4)).toMatchObject({ ok: true });
  });

  it("what the public will see is what it sees then, and names no reason that does not count", async () => {
    await at.save("a", 2, { ...notice, oddsPublished: false, isAlwaysOpen: true });
    const page = async () =>
      publishPage(at.ground as unknown as AppLoadContext, await at.read(), new Request("http://localhost/"));
    const whyOf = async () => (await page()).offer.treats.left.find(({ rule }) => rule === RULE)!.why;
    const id = await keep(RULE);
    expect([(await page()).offer.odds, await whyOf()]).toEqual(["kept-back", { is: "none" }]);
    await agreeKeeping(at.trudy, id, at.ground);
    const { offer } = await page();
    expect(await whyOf()).toMatchObject({ is: "public" });
    expect(await publish(3)).toMatchObject({ ok: true });
    const seen = await fundPage(store, "community-support-fund", at.ground.now());
    expect(seen!.offer).toEqual(offer);
    at.put("2027-11-26T09:00:00Z");
    expect(await whyOf()).toEqual({ is: "none" });
  });

  it("a reason whose day has come stands in the way again", async () => {
    await at.save("a", 2, notice);
    await agreeKeeping(at.trudy, await keep("multi-year-in-name-only"), at.ground);
    at.put("2027-11-26T09:00:00Z");
    expect(await publish(3)).toEqual({ ok: false, code: "serious" });
  });

  it("money late in the year is refused where the terms say so, whatever is said, but for a fact of the rulebook", async () => {
    await termsSay({ refusesYearEndRush: true });
    const dates = { opensOn: "2027-10-01", closesOn: "2027-12-10", decisionOn: "2028-02-11" };
    await at.save("a", 2, { ...dates, startOn: "2028-02-11", spendBy: "2028-03-31" });
    await agreeKeeping(at.trudy, await keep("year-end-rush"), at.ground);
    expect(await publish(3)).toEqual({ ok: false, code: "stopped" });
    await agreeKeeping(at.trudy, await keep("year-end-rush", "E7", { body: "HM Treasury", clause: "4" }), at.ground);
    // The little time that is left is another rule, which had given way to it: that takes words.
    expect(await publish(3)).toEqual({ ok: false, code: "serious" });
    await agreeKeeping(at.trudy, await keep("short-spend-window"), at.ground);
    expect(await publish(3)).toMatchObject({ ok: true });
  });

  it("old publications and reasons keep the thresholds they were made with", async () => {
    await at.save("a", 2, notice);
    await agreeKeeping(at.trudy, await keep("multi-year-in-name-only"), at.ground);
    await publish(3);
    const before = { published: (await published())[0]!, kept: (await rowsOf(store)).kept[0] };
    at.put("2026-11-27T09:00:00Z");
    await termsSay({ thresholds: { "multi-year-in-name-only": { notice: 6 } } });
    expect({ published: (await published())[0], kept: (await rowsOf(store)).kept[0] }).toEqual(before);
    expect(before.published.evaluation).toMatchObject({ terms: { thresholds: {} } });
    expect(await publish(3)).toMatchObject({ ok: true });
    expect((await published())[1]!.evaluation).toMatchObject({
      terms: { thresholds: { "multi-year-in-name-only": { notice: 6 } } },
    });
  });

  it("another funder's officer finds nothing", async () => {
    expect(await publish(2, at.vic)).toBeNull();
    expect(await publishRound(at.amina, { roundId: "none", version: 1 }, at.ground)).toBeNull();
  });
});
