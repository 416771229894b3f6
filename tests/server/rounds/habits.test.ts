import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { addRound } from "~/server/rounds/add-round.server";
import { habitsIn } from "~/server/rounds/habits.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { oneRound } from "./ground";

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof oneRound>>;
  beforeEach(async () => {
    store = await engine.open();
    at = await oneRound(store);
  });
  const round = async () => {
    const asked = { id: randomUUID(), fundId: at.fundId, name: "Another", from: "defaults" as const };
    return (await addRound(at.amina, asked, at.ground))!.id;
  };
  const keep = (roundId: string, reviewOn = "2027-11-26") =>
    store.write(async (on) => {
      await on.insert(on.tables.justifications).values({
        ...{ id: randomUUID(), roundId, funderId: at.amina.funder.id, ruleId: "decision-lag", severity: "warn" },
        ...{ finding: {}, facts: {}, reason: "The panel meets twice a year.", isPublic: true, reviewOn },
        ...{ at: at.ground.now(), by: at.amina.personId },
      });
    });
  const habits = (funder = at.amina.funder) => habitsIn(store, funder.id, at.ground.now());

  it("the third time is a habit, of the funder and of who said why", async () => {
    const rounds = [at.roundId, await round(), await round()];
    for (const id of rounds.slice(1)) await keep(id);
    expect(await habits()).toEqual([]);
    await keep(at.roundId);
    expect(await habits()).toEqual([
      { ruleId: "decision-lag", rounds: 3, of: 3, people: [{ name: "Amina", times: 3 }] },
    ]);
    expect(await habits(at.vic.funder)).toEqual([]);
  });
});
