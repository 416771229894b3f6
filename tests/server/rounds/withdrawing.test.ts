import { beforeEach, expect, it } from "vitest";
import { askCall } from "~/server/calls/ask-call.server";
import { fundOf } from "~/server/funds/queries.server";
import { fundPage, fundsOffered, fundWithdrawn, roundsDated } from "~/server/funds/queries-public.server";
import { returnRound, withdrawRound } from "~/server/rounds/withdraw-round.server";
import { withdrawalForm } from "~/server/rounds/withdrawal-form.server";
import type { Store } from "~db/store/store";
import { publishing } from "~tests/server/funds/ground";
import { onEachEngine } from "~tests/support/engines";
import { rowsOf, typesIn } from "./ground";

const slug = "community-support-fund";
const why = "The budget was halved on Tuesday.";

it.each([
  { typed: "  We made a mistake. ", read: "We made a mistake." },
  { typed: "x".repeat(2_000), read: "x".repeat(2_000) },
  { typed: "x".repeat(2_001), problem: "long" },
  { typed: " ", problem: "empty" },
])("why it is taken back: $problem", ({ typed, read, problem }) => {
  const done = withdrawalForm.safeParse({ why: typed });
  expect(done.success ? done.data.why : done.error.issues[0]!.message).toBe(read ?? problem);
});

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof publishing>>;
  beforeEach(async () => {
    store = await engine.open();
    at = await publishing(store);
  });
  const withdraw = (staff = at.amina, words = why) =>
    withdrawRound(staff, { roundId: at.roundId, why: words }, at.ground);
  const seen = async () => ({
    page: (await fundPage(store, slug, at.ground.now()))?.name ?? null,
    listed: (await fundsOffered(store, at.ground.now())).length,
    dated: (await roundsDated(store, at.ground.now())).length,
    withdrawn: (await fundWithdrawn(store, slug))?.why ?? null,
  });

  it("the public no longer finds it, and reads why; put back, it is as it was", async () => {
    expect(await withdraw()).toBe(false);
    const published = await at.publish();
    const before = await seen();
    expect(before).toMatchObject({ listed: 1, dated: 1, withdrawn: null });
    expect(await withdraw()).toBe(true);
    expect(await seen()).toEqual({ page: null, listed: 0, dated: 0, withdrawn: why });
    const asked = { fund: slug, name: "Rosa", group: "", reach: "0300 555 0199", goodTime: "" };
    expect(await askCall(asked, "s", at.ground)).toEqual({ ok: true });
    expect(await returnRound(at.amina, at.roundId, at.ground)).toBe(true);
    expect(await seen()).toEqual(before);
    expect((await rowsOf(store)).rounds[0]).toMatchObject({
      publicationId: published,
      withdrawnAt: null,
      withdrawnWhy: null,
    });
  });

  it("pressed twice it counts once, with the first words and one event each way", async () => {
    await at.publish();
    await withdraw();
    expect([await withdraw(), await withdraw(at.amina, "Something else.")]).toEqual([true, false]);
    expect((await seen()).withdrawn).toBe(why);
    await returnRound(at.amina, at.roundId, at.ground);
    expect(await returnRound(at.amina, at.roundId, at.ground)).toBe(true);
    const types = typesIn((await rowsOf(store)).events);
    expect(types.filter((type) => /round-(withdrawn|returned)/.test(type)).sort()).toEqual([
      "round-returned",
      "round-withdrawn",
    ]);
  });

  it("published again, it is not taken back any more", async () => {
    await at.publish();
    await withdraw();
    await at.publish({ guidance: "New words." });
    expect(await seen()).toMatchObject({ listed: 1, withdrawn: null });
  });

  it("another funder's round is not there, and the address of the fund stays as it is", async () => {
    await at.publish();
    expect(await withdraw(at.vic)).toBe(false);
    await withdraw();
    expect(await returnRound(at.vic, at.roundId, at.ground)).toBe(false);
    const { fundId } = (await rowsOf(store)).rounds[0]!;
    expect((await fundOf(store, at.amina, fundId))?.fund.isPublished).toBe(true);
  });
});
