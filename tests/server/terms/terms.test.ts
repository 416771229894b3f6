import { beforeEach, expect, it } from "vitest";
import { type FunderTerms, usualTerms } from "~/domain/terms/terms";
import { termsOf } from "~/server/rounds/terms.server";
import { changeTerms, returnToTerms, USUAL } from "~/server/terms/change-terms.server";
import { termsHistory } from "~/server/terms/queries.server";
import { typedAtOnce, wayBack } from "~/server/terms/terms-page.server";
import type { Store } from "~db/store/store";
import { onEachEngine } from "~tests/support/engines";
import { rowsOf, twoFunders } from "../people/ground";

const stricter: FunderTerms = { ...usualTerms, thresholds: { "year-end-rush": { serious: 90 } } };
const looser: FunderTerms = { ...stricter, yearStart: "01-01", thresholds: { "year-end-rush": { serious: 30 } } };

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof twoFunders>>;
  beforeEach(async () => {
    store = await engine.open();
    at = await twoFunders(store);
  });
  const change = (terms: FunderTerms, basedOn: string, by = at.ruth) =>
    changeTerms(by, { basedOn, terms, reason: "We looked at last year." }, at.ground);
  const now = (by = at.ruth) => store.read((on) => termsOf(on, by.funder.id));
  const steps = async () => (await termsHistory(store, at.ruth.funder.id)).steps;
  const newest = async () => (await steps())[0]!.id;
  const changedEvents = async () => (await rowsOf(store)).events.filter(({ type }) => type === "terms-changed");

  it("holds from now on, dated, with who and why, from what to what", async () => {
    expect(await change(stricter, USUAL)).toEqual({ ok: true, isChanged: true });
    expect(await now()).toMatchObject(stricter);
    expect(await steps()).toMatchObject([
      {
        ...{ by: "Ruth", day: "2026-11-26", reason: "We looked at last year." },
        changes: [{ what: "threshold", rule: "year-end-rush", name: "serious", from: 60, to: 90 }],
      },
    ]);
    expect(await changedEvents()).toHaveLength(1);
  });

  it("the newest counts, also of two in one moment, and the older stays", async () => {
    await change(stricter, USUAL);
    await change(looser, await newest(), at.colin);
    expect(await now()).toMatchObject(looser);
    expect((await steps()).map(({ by, changes }) => [by, changes.length])).toEqual([
      ["Colin", 2],
      ["Ruth", 1],
    ]);
  });

  it("pressed twice, also at once, is one change", async () => {
    await Promise.all([change(stricter, USUAL), change(stricter, USUAL)]);
    expect(await change(stricter, USUAL)).toEqual({ ok: true, isChanged: false });
    expect([(await steps()).length, (await changedEvents()).length]).toEqual([1, 1]);
  });

  it("over another's change that was not seen it is refused", async () => {
    await change(stricter, USUAL);
    expect(await change(looser, USUAL, at.colin)).toEqual({ ok: false, code: "stale" });
    expect(await now()).toMatchObject(stricter);
  });

  it("typed at once, each keeps what they changed, and both values are told", async () => {
    await change({ ...looser, hourPence: 3000 }, USUAL);
    const typed = { ...usualTerms, hourPence: 2500, inflationPct: 4 };
    const merged = await typedAtOnce({ store }, at.ruth.funder.id, { basedOn: USUAL, terms: typed });
    expect(merged.controls).toEqual(["hourPence", "inflationPct"]);
    expect(merged.theirs.map(({ what }) => what)).toEqual(["yearStart", "hourPence", "threshold"]);
    expect(merged.yours).toEqual([
      { what: "hourPence", from: 3000, to: 2500 },
      { what: "inflationPct", from: 3, to: 4 },
    ]);
  });

  it("going back is a change of its own, and tells first what it changes", async () => {
    await change(stricter, USUAL);
    const first = await newest();
    await change(looser, first);
    expect((await wayBack({ store }, at.ruth.funder.id, first))!.changes).toHaveLength(2);
    const back = async (id: string, reason: string, basedOn?: string) =>
      returnToTerms(at.colin, { id, basedOn: basedOn ?? (await newest()), reason }, at.ground);
    const second = await newest();
    expect(await back(first, "It was right.")).toEqual({ ok: true, isChanged: true });
    expect(await now()).toMatchObject(stricter);
    expect(await back(first, "Again.")).toEqual({ ok: true, isChanged: false });
    expect(await back(USUAL, "What it changes was not seen.", second)).toEqual({ ok: false, code: "stale" });
    expect(await back(USUAL, "All of it.")).toEqual({ ok: true, isChanged: true });
    expect(await now()).toMatchObject(usualTerms);
    expect((await steps()).map(({ reason }) => reason).slice(0, 2)).toEqual(["All of it.", "It was right."]);
    expect(await changedEvents()).toHaveLength(4);
  });

  it("is a funder's own", async () => {
    await change(stricter, USUAL);
    expect(await now(at.vera)).toMatchObject(usualTerms);
    const id = await newest();
    expect(await returnToTerms(at.vera, { id, basedOn: USUAL, reason: "Theirs." }, at.ground)).toBeNull();
    expect(await wayBack({ store }, at.vera.funder.id, id)).toBeNull();
    expect(await wayBack({ store }, at.ruth.funder.id, "none")).toBeNull();
  });
});
