import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { goodDefaults } from "~/domain/rounds/defaults";
import { roundsFilterIn } from "~/domain/rounds/listing";
import { addFund } from "~/server/funds/add-fund.server";
import { addRound } from "~/server/rounds/add-round.server";
import { designOf, versionOf } from "~/server/rounds/queries-design.server";
import { allRounds, fundsOf } from "~/server/rounds/queries-list.server";
import type { Store } from "~db/store/store";
import { counting } from "~tests/support/counting";
import { wordOf } from "~tests/support/designs";
import { onEachEngine } from "~tests/support/engines";
import { oneRound, rowsOf, typesIn } from "./ground";

const filter = roundsFilterIn(new URLSearchParams());

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof oneRound>>;
  beforeEach(async () => {
    store = await engine.open();
    at = await oneRound(store);
  });
  const fund = (name: string, id: string = randomUUID()) => ({ id, name, about: "For what goes on." });
  const copy = (id: string, from: "last" | "defaults" = "last", fundId = at.fundId) =>
    addRound(at.amina, { id, fundId, name: "2028", from }, at.ground);

  it("a fund: pressed twice, also at once, is one; its officer answers for it; the record has it once", async () => {
    const one = fund("Millbrook Fund");
    const both = await Promise.all([addFund(at.amina, one, at.ground), addFund(at.amina, one, at.ground)]);
    expect([...both, await addFund(at.amina, one, at.ground)]).toEqual([
      { id: one.id },
      { id: one.id },
      { id: one.id },
    ]);
    const { funds, events } = await rowsOf(store);
    expect(funds.filter(({ id }) => id === one.id)).toMatchObject([
      { slug: "millbrook-fund", contactId: at.amina.personId, funderId: at.amina.funder.id },
    ]);
    expect(typesIn(events).filter((type) => type === "fund-added")).toHaveLength(2);
  });

  it("a fund whose name is taken, by whomever, gets the next free address", async () => {
    await Promise.all([1, 2, 3].map(() => addFund(at.amina, fund("Same Name"), at.ground)));
    await addFund(at.vic, fund("Same name!"), at.ground);
    const slugs = (await rowsOf(store)).funds.map(({ slug }) => slug).filter((slug) => slug.startsWith("same"));
    expect(slugs.sort()).toEqual(["same-name", "same-name-2", "same-name-3", "same-name-4"]);
  });

  it("a fund under the id of another funder's is nobody's", async () => {
    expect(await addFund(at.vic, fund("Mine", at.fundId), at.ground)).toBeNull();
    expect((await rowsOf(store)).funds).toMatchObject([{ name: "Community Support Fund" }]);
  });

  it("a round begins with the defaults, in words, as version 1, and pressed twice is one", async () => {
    const { design, round, fund: of } = await at.read();
    expect(design).toEqual(goodDefaults(wordOf));
    expect(round).toMatchObject({ name: "2027", version: 1, isPublished: false, copiedFrom: null });
    expect(of).toMatchObject({ id: at.fundId, slug: "community-support-fund" });
    const id = randomUUID();
    const both = await Promise.all([copy(id, "defaults"), copy(id, "defaults"), copy(id, "defaults")]);
    expect(both).toEqual([{ id }, { id }, { id }]);
    const { rounds, events } = await rowsOf(store);
    expect(rounds).toHaveLength(2);
    expect(typesIn(events)).toEqual(["fund-added", "round-added", "round-added"]);
  });

  it("a round copies the fund's last one, a year later, and not its budget", async () => {
    await at.save("a", 1, { opensOn: "2028-02-29", potPence: 5_000, budget: [{ id: "b", year: "2027", pence: 1 }] });
    const [second, third] = [randomUUID(), randomUUID()];
    at.put("2026-11-27T09:00:00Z");
    expect(await copy(second)).toEqual({ id: second });
    at.put("2026-11-28T09:00:00Z");
    expect(await copy(third)).toEqual({ id: third });
    const { design, round } = (await designOf(store, at.amina, second))!;
    expect(design).toMatchObject({ opensOn: "2029-02-28", potPence: 5_000, budget: [] });
    expect(round).toMatchObject({ copiedFrom: at.roundId, version: 1 });
    expect((await designOf(store, at.amina, third))!.round.copiedFrom).toBe(second);
    expect((await at.read()).design.opensOn).toBe("2028-02-29");
  });

  it("a fund without rounds has no last one: the defaults", async () => {
    const other = fund("Other");
    await addFund(at.amina, other, at.ground);
    const id = randomUUID();
    await copy(id, "last", other.id);
    expect((await designOf(store, at.amina, id))!.round.copiedFrom).toBeNull();
    expect((await designOf(store, at.amina, id))!.design).toEqual(goodDefaults(wordOf));
  });

  it("a round of another's fund, of none, or under another's id is nobody's", async () => {
    const round = (id: string, fundId: string) => ({ id, fundId, name: "2028", from: "last" as const });
    expect(await addRound(at.vic, round(randomUUID(), at.fundId), at.ground)).toBeNull();
    expect(await addRound(at.vic, round(randomUUID(), "no-such-fund"), at.ground)).toBeNull();
    expect(await addRound(at.vic, round(at.roundId, at.fundId), at.ground)).toBeNull();
    expect((await rowsOf(store)).rounds).toHaveLength(1);
  });

  it("lists and designs ask as many queries whatever there is, and never show another's", async () => {
    for (let i = 0; i < 3; i++) await copy(randomUUID());
    await at.save("a", 1, { termMonths: 36, closesOn: "2027-04-16" });
    const { asked, store: counted } = counting(store);
    expect(await fundsOf(counted, at.amina)).toEqual([{ id: at.fundId, name: "Community Support Fund" }]);
    expect(asked.queries).toBe(1);
    await designOf(counted, at.amina, at.roundId);
    expect(asked.queries).toBe(8);
    expect(await designOf(store, at.vic, at.roundId)).toBeNull();
    expect(await fundsOf(store, at.vic)).toEqual([]);
  });

  it("the list says what changed last first, with its dates", async () => {
    at.put("2026-11-30T23:30:00Z");
    await at.save("a", 1, { closesOn: "2027-04-16" });
    const [first] = await allRounds(store, { staff: at.amina, filter }, at.ground.now());
    expect(first).toMatchObject({
      id: at.roundId,
      changedAt: Date.parse("2026-11-30T23:30:00Z"),
      closesOn: "2027-04-16",
      isAlwaysOpen: false,
    });
  });

  it("whom a second yes may be asked of: colleagues whose role counts, never oneself, by name", async () => {
    await at.person("Audrey", { auditor: at.amina.funder });
    const names = (await at.read()).seconds.map(({ name }) => name);
    expect(names).toEqual(["Colin", "Ruth", "Trudy"]);
  });

  it("a version that never was is none, however large its number", async () => {
    for (const version of [-1, 0, 1, 2, 2 ** 40, Number.MAX_SAFE_INTEGER])
      expect(await versionOf(store, at.roundId, version), `${version}`).toBeNull();
  });
});
