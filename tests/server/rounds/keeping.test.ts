import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import type { Reason } from "~/domain/rounds/reasons";
import { keepFinding } from "~/server/rounds/keep-finding.server";
import { roundCheck } from "~/server/rounds/round-check.server";
import { agreeKeeping, endKeeping } from "~/server/rounds/settle-keeping.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { oneRound, rowsOf, typesIn } from "./ground";

const RULE = "multi-year-in-name-only";

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof oneRound>>;
  beforeEach(async () => {
    store = await engine.open();
    at = await oneRound(store);
    await at.save("a", 1, { leastPence: 100_000, noticeMonths: 0, committedYears: 1, outYears: "review" });
  });
  const finding = async () => roundCheck(await at.read(), at.ground.now()).findings.find(({ rule }) => rule === RULE)!;
  const reason = (more: Partial<Reason> = {}): Reason => ({
    ...{ exception: null, facts: {}, reason: "The council may not bind the next one.", secondId: at.trudy.personId },
    ...{ isPublic: true, whyPrivate: "", reviewOn: "2027-11-26", ...more },
  });
  const keep = async (id: string = randomUUID(), more: Partial<Reason> = {}, by = at.amina) =>
    keepFinding(by, { id, roundId: at.roundId, finding: await finding(), reason: reason(more) }, at.ground);
  const keptTypes = async () => typesIn((await rowsOf(store)).events).filter((type) => /keep|kept/.test(type));

  it("a serious finding waits for the second person, who gets a letter and agrees", async () => {
    expect(await finding()).toMatchObject({ severity: "serious", state: "open" });
    const { id } = (await keep())!;
    expect((await finding()).state).toBe("asked");
    expect((await rowsOf(store)).mails).toMatchObject([
      { kind: "keeping-asked", address: "trudy@example.org", personId: at.trudy.personId },
    ]);
    expect(await agreeKeeping(at.trudy, id, at.ground)).toMatchObject({ ok: true });
    expect((await finding()).state).toBe("justified");
    expect(await agreeKeeping(at.trudy, id, at.ground)).toEqual({ ok: false, code: "is-agreed" });
    expect(await keptTypes()).toEqual(["finding-kept", "keeping-agreed"]);
    expect((await at.read()).kept).toMatchObject([
      { id, ruleId: RULE, severity: "serious", by: "Amina", byId: at.amina.personId, secondId: at.trudy.personId },
    ]);
  });

  it("what was found is kept as it was, with its thresholds", async () => {
    const before = await finding();
    await keep();
    expect((await rowsOf(store)).kept[0]!.finding).toMatchObject({
      thresholds: before.thresholds,
      inputs: before.inputs,
    });
  });

  it("only who was asked agrees", async () => {
    const { id } = (await keep())!;
    expect(await agreeKeeping(at.amina, id, at.ground)).toEqual({ ok: false, code: "not-asked-of-you" });
    expect(await agreeKeeping(at.vic, id, at.ground)).toBeNull();
    expect(await agreeKeeping(at.trudy, "none", at.ground)).toBeNull();
    expect((await finding()).state).toBe("asked");
  });

  it("nobody agrees with themself, and only colleagues who may are asked", async () => {
    const auditor = await at.person("Audrey", { auditor: at.amina.funder });
    for (const secondId of [at.amina.personId, at.vic.personId, auditor, "nobody", null])
      expect(await keep(randomUUID(), { secondId }), `${secondId}`).toBeNull();
    const { kept, mails } = await rowsOf(store);
    expect([kept, mails]).toEqual([[], []]);
  });

  it("what is worth fixing counts at once, and asks nobody", async () => {
    await at.save("a", 2, { noticeMonths: 6 });
    expect(await finding()).toMatchObject({ severity: "warn" });
    await keep(randomUUID(), { secondId: null });
    expect((await finding()).state).toBe("justified");
    expect((await rowsOf(store)).mails).toEqual([]);
    await at.save("a", 3, { noticeMonths: 0 });
    expect(await finding()).toMatchObject({ severity: "serious", state: "open" });
  });

  it("pressed twice, also at once, is one, with one letter", async () => {
    const id = randomUUID();
    const both = await Promise.all([keep(id), keep(id)]);
    expect([...both, await keep(id)]).toEqual([{ id }, { id }, { id }]);
    const { kept, mails } = await rowsOf(store);
    expect([kept.length, mails.length]).toEqual([1, 1]);
  });

  it("a new reason ends the earlier one of the same rule", async () => {
    const first = (await keep())!.id;
    const second = (await keep(randomUUID(), { reason: "Another reason." }))!.id;
    const { kept } = await rowsOf(store);
    expect(kept.find(({ id }) => id === first)).toMatchObject({ endedBy: at.amina.personId });
    expect((await at.read()).kept.map(({ id }) => id)).toEqual([second]);
    expect(await agreeKeeping(at.trudy, first, at.ground)).toEqual({ ok: false, code: "is-ended" });
  });

  it.each(["amina", "trudy"] as const)("%s may end it: the finding is open again", async (name) => {
    const { id } = (await keep())!;
    await agreeKeeping(at.trudy, id, at.ground);
    expect(await endKeeping(at[name], id, at.ground)).toMatchObject({ ok: true });
    expect(await endKeeping(at[name], id, at.ground)).toEqual({ ok: false, code: "is-ended" });
    expect((await finding()).state).toBe("open");
    expect(await keptTypes()).toEqual(["finding-kept", "keeping-agreed", "keeping-ended"]);
  });

  it("others may not, and another funder's officer finds nothing", async () => {
    const { id } = (await keep())!;
    const other = { ...at.trudy, personId: await at.person("Terry", { trustee: at.amina.funder }) };
    expect(await endKeeping(other, id, at.ground)).toEqual({ ok: false, code: "not-asked-of-you" });
    expect(await endKeeping(at.vic, id, at.ground)).toBeNull();
    expect(await keep(randomUUID(), {}, at.vic)).toBeNull();
    expect(await keep(id, {}, at.vic)).toBeNull();
    expect((await finding()).state).toBe("asked");
  });

  it("an exception that was agreed is a fact of the design until its day", async () => {
    const { id } = (await keep(randomUUID(), { exception: "E7", facts: { body: "HM Treasury", clause: "4" } }))!;
    expect((await finding()).exception).toBeUndefined();
    await agreeKeeping(at.trudy, id, at.ground);
    expect(await finding()).toMatchObject({ severity: "warn", exception: "E7", state: "justified" });
    at.put("2027-11-26T09:00:00Z");
    expect(await finding()).toMatchObject({ severity: "serious", state: "open" });
  });

  it("why the public does not see it is kept only where it does not", async () => {
    await keep(randomUUID(), { whyPrivate: "left over" });
    await keep(randomUUID(), { isPublic: false, whyPrivate: "A family" });
    const whys = (await rowsOf(store)).kept.map(({ isPublic, whyPrivate }) => [isPublic, whyPrivate]);
    expect(whys).toEqual(
      expect.arrayContaining([
        [true, null],
        [false, "A family"],
      ]),
    );
  });
});
