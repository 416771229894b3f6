import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { calendarOf } from "~/domain/funds/calendar";
import {
  fundPage,
  fundsOffered,
  publishedOf,
  publishedRounds,
  roundsDated,
} from "~/server/funds/queries-public.server";
import { addRound } from "~/server/rounds/add-round.server";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { counting } from "~tests/support/counting";
import { migrations, onEachEngine } from "~tests/support/engines";
import { planOf } from "~tests/support/plans";
import { publishing } from "./ground";

const slug = "community-support-fund";
const open = new Date("2027-03-01T12:00:00Z");

onEachEngine((engine) => {
  let [url, store]: [string, Store] = ["", undefined as unknown as Store];
  let at: Awaited<ReturnType<typeof publishing>>;
  beforeEach(async () => {
    url = await engine.newUrl();
    store = await openStore(url, migrations);
    at = await publishing(store);
    return () => store.close();
  });

  describe("what the public sees of a fund", () => {
    it("nothing, until a round of it is published", async () => {
      expect(await fundPage(store, slug, open)).toBeNull();
      expect(await fundsOffered(store, open)).toEqual([]);
      expect(await fundPage(store, "no-such-fund", open)).toBeNull();
    });

    it("what stood there when it was published, whatever was changed since", async () => {
      await at.publish({ area: "Wendle" });
      await at.save("t", 99, { area: "Elsewhere", mostPence: 1 });
      const page = (await fundPage(store, slug, open))!;
      expect(page.offer.design).toMatchObject({ area: "Wendle", mostPence: 3_000_000 });
      expect(page).toMatchObject({ contact: "Amina", isChanged: false, funder: { name: "Wendle Borough Council" } });
      expect(page.offer.odds).toMatchObject({ some: 1, of: 2, grants: 30, applications: 60 });
    });

    it("published again, it says that it was changed, and when", async () => {
      await at.publish();
      at.put("2027-03-04T09:00:00Z");
      await at.publish({ area: "Wendle" });
      const page = (await fundPage(store, slug, open))!;
      expect(page).toMatchObject({ isChanged: true, publishedOn: "2027-03-04", others: [] });
      expect(page.offer.design.area).toBe("Wendle");
    });

    it("of several rounds the one that is open, with the others beside it", async () => {
      await at.publish();
      const next = randomUUID();
      await addRound(at.amina, { id: next, fundId: at.fundId, name: "2028", from: "defaults" }, at.ground);
      const dates = { opensOn: "2028-02-01", closesOn: "2028-04-14", decisionOn: "2028-06-09", startOn: "2028-07-01" };
      await at.publish(dates, { id: next });
      expect(await fundPage(store, slug, open)).toMatchObject({ round: "2027", others: [{ round: "2028" }] });
      const later = new Date("2027-09-01T12:00:00Z");
      const page = (await fundPage(store, slug, later))!;
      expect(page).toMatchObject({ round: "2028", offer: { standing: { is: "later" } } });
      expect((await fundsOffered(store, later)).map(({ round }) => round)).toEqual(["2028"]);
    });

    it("an always open fund of years ago, however many rounds were published since; one that is over once", async () => {
      await at.publish({ isAlwaysOpen: true, opensOn: null, closesOn: null, decisionOn: null });
      const { fundId } = await at.another("Halls");
      await store.write(async (on) => {
        const { rounds, publications } = on.tables;
        const [round] = await on.select().from(rounds).where(eq(rounds.fundId, fundId));
        const [made] = await on.select().from(publications).where(eq(publications.id, round!.publicationId!));
        const copies = Array.from({ length: 310 }, (_, i) => i + 1);
        const past = (i: number) => `20${String(10 + (i % 15))}-04-16`;
        const later = (i: number) => new Date(open.getTime() - 100_000_000 + i * 1_000);
        await on.putMany(
          rounds,
          copies.map((i) => ({ ...round!, id: `r-${i}`, publicationId: `p-${i}` })),
        );
        await on.putMany(
          publications,
          copies.map((i) => ({
            ...made!,
            ...{ id: `p-${i}`, roundId: `r-${i}`, at: later(i) },
            design: { ...made!.design, ...{ closesOn: past(i), decisionOn: past(i), opensOn: null } },
          })),
        );
      });
      const found = await fundsOffered(store, open);
      expect(found.map(({ name, offer }) => [name, offer.standing.is])).toEqual([
        ["Halls", "open"],
        ["Community Support Fund", "always"],
      ]);
      const rows = await store.read(async (on) => publishedRounds(on, "2027-03-01"));
      expect(rows).toHaveLength(2);
      const over = await fundsOffered(store, new Date("2031-01-01T12:00:00Z"));
      expect(over.map(({ offer }) => offer.standing.is)).toEqual(["always", "closed"]);
    });

    it("in the calendar, the decision day of a round that is closed, when the next is published", async () => {
      await at.publish();
      const next = randomUUID();
      await addRound(at.amina, { id: next, fundId: at.fundId, name: "2028", from: "defaults" }, at.ground);
      const dates = { opensOn: "2028-02-01", closesOn: "2028-04-14", decisionOn: "2028-06-09", startOn: "2028-07-01" };
      await at.publish(dates, { id: next });
      const days = async (day: string) =>
        calendarOf(await roundsDated(store, new Date(`${day}T12:00:00Z`)))
          .map(({ uid, day }) => `${uid.replace(at.roundId, "2027").replace(next, "2028")} ${day}`)
          .sort();
      const later = ["2028-closes 2028-04-14", "2028-decision 2028-06-09", "2028-opens 2028-02-01"];
      expect(await days("2027-05-01")).toEqual([
        ...["2027-closes 2027-04-16", "2027-decision 2027-06-11", "2027-opens 2027-02-01"],
        ...later,
      ]);
      expect(await days("2027-09-09")).toHaveLength(6);
      expect(await days("2027-09-10")).toEqual(later);
    });

    const left = (how: "the account" | "the role") =>
      store.write(async (on) => {
        const { people, roles } = on.tables;
        if (how === "the account")
          await on.update(people).set({ disabledAt: open }).where(eq(people.id, at.amina.personId));
        else await on.update(roles).set({ endedAt: open }).where(eq(roles.personId, at.amina.personId));
      });
    it.each(["the account", "the role"] as const)("no name of somebody of whom %s has ended", async (how) => {
      await at.publish();
      await left(how);
      expect((await fundPage(store, slug, open))!.contact).toBeNull();
    });

    it("why a finding is kept, in the words of a public reason and never in those of a private one", async () => {
      const year = { noticeMonths: 0, committedYears: 1, outYears: "review" } as const;
      const rule = "multi-year-in-name-only";
      const why = async () =>
        (await fundPage(store, slug, open))!.offer.treats.left.find((one) => one.rule === rule)!.why;
      await at.publish(year, { kept: { rule, reason: "The council may not bind the next one." } });
      expect(await why()).toMatchObject({ is: "public", reason: "The council may not bind the next one." });
      const isPrivate = { isPublic: false, whyPrivate: "It names a person." };
      await at.publish(year, { kept: { rule, reason: "Between you and me, for now.", ...isPrivate } });
      expect(await why()).toEqual({
        ...{ is: "private", isAgreed: true, whyPrivate: "It names a person.", reviewOn: "2027-11-26" },
      });
      const text = JSON.stringify(await fundPage(store, slug, open));
      expect(text).not.toContain("Between you and me");
    });

    it("neither what answers are used for nor anybody's address", async () => {
      await at.publish({ pilotBudgetLine: "Line 7", panel: [{ id: "a", text: "Rosa Bell", kind: "resident" }] });
      const page = (await fundPage(store, slug, open))!;
      expect(page.offer.design.panel).toEqual([{ kind: "resident", count: 1 }]);
      expect(JSON.stringify(page)).not.toMatch(/Read first by the panel|@example.org|Line 7|Rosa Bell/);
    });
  });

  describe("what it costs to read", () => {
    it("a list is one query and a page three, however many there are", async () => {
      await at.publish();
      for (const name of ["Halls", "Kitchens", "Gardens"]) await at.another(name);
      const { asked, store: counted } = counting(store);
      expect((await fundsOffered(counted, open)).map(({ name }) => name)).toHaveLength(4);
      expect(asked.queries).toBe(1);
      await fundPage(counted, slug, open);
      expect(asked.queries).toBe(3);
    });

    it("only what is published is looked at, by an index", async () => {
      await at.publish();
      await store.write(async (on) => {
        const draft = { fundId: at.fundId, funderId: at.amina.funder.id, name: "Draft", version: 1, design: {} };
        const when = { madeAt: open, changedAt: open };
        const drafts = Array.from({ length: 3_000 }, (_, i) => ({ ...draft, ...when, id: `draft-${i}` }));
        await on.putMany(on.tables.rounds, drafts);
      });
      const list = await store.read(async (on) => planOf(url, publishedRounds(on, "2027-03-01")));
      const page = await store.read(async (on) => planOf(url, publishedOf(on, slug)));
      expect(list).toMatch(/rounds_publication/);
      expect(page).toMatch(/funds_slug|Seq Scan on funds/);
      for (const plan of [list, page]) expect(plan).not.toMatch(/Seq Scan on rounds|SCAN rounds/);
    });
  });
});
