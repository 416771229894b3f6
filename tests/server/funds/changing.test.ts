import { beforeEach, expect, it } from "vitest";
import { addFund } from "~/server/funds/add-fund.server";
import { changeFund } from "~/server/funds/change-fund.server";
import { type FundSaid, fundForm } from "~/server/funds/forms.server";
import { fundOf } from "~/server/funds/queries.server";
import { publishRound } from "~/server/rounds/publish-round.server";
import type { Store } from "~db/store/store";
import { oneRound, rowsOf } from "~tests/server/rounds/ground";
import { filledIn } from "~tests/support/designs";
import { onEachEngine } from "~tests/support/engines";

onEachEngine((engine) => {
  let store: Store;
  let at: Awaited<ReturnType<typeof oneRound>>;
  beforeEach(async () => {
    store = await engine.open();
    at = await oneRound(store);
  });
  const said = (more: Partial<FundSaid> = {}): FundSaid => ({
    ...{ name: "Community Support Fund", slug: "community-support-fund", about: "For what goes on." },
    ...{ contactId: at.amina.personId, contactPhone: null, contactEmail: null, ...more },
  });
  const change = (more: Partial<FundSaid>, by = at.amina, id = at.fundId) => changeFund(by, id, said(more), at.ground);
  const fund = async () => (await fundOf(store, at.amina, at.fundId))!.fund;
  const noted = async () => {
    const { events } = await rowsOf(store);
    const ids = events.filter(({ type }) => type === "fund-changed").map(({ id }) => id);
    const details = await store.read((on) => on.select().from(on.tables.eventDetails));
    return details.filter(({ eventId }) => ids.includes(eventId)).map(({ before, after }) => ({ before, after }));
  };

  it("says what was changed, and the record keeps what was said before; pressed again it is not noted again", async () => {
    const next = { name: "Keeping Going", contactId: at.trudy.personId, contactPhone: "020 7946 0120" };
    expect(await change(next)).toEqual({ ok: true });
    expect(await change(next)).toEqual({ ok: true });
    expect(await fund()).toMatchObject({ ...next, slug: "community-support-fund", isPublished: false });
    const before = { name: "Community Support Fund", contactId: at.amina.personId, contactPhone: null };
    expect(await noted()).toEqual([{ before, after: { ...next, what: "Keeping Going" } }]);
  });

  it("an address that another fund has, also another funder's, is refused and nothing is changed", async () => {
    await addFund(at.vic, { id: "theirs", name: "Theirs", about: "Tea" }, at.ground);
    expect(await change({ name: "X", slug: "theirs" })).toEqual({ ok: false, field: "slug", code: "slug-taken" });
    expect((await fund()).name).toBe("Community Support Fund");
    expect(await change({ slug: "ours" })).toEqual({ ok: true });
    expect(await changeFund(at.amina, at.fundId, said({ slug: undefined }), at.ground)).toEqual({ ok: true });
    expect((await fund()).slug).toBe("ours");
  });

  it("an address stays once a round was published; the rest can change", async () => {
    await at.save("t", 1, filledIn());
    expect(await publishRound(at.amina, { roundId: at.roundId, version: 2 }, at.ground)).toMatchObject({ ok: true });
    expect(await change({ slug: "new" })).toEqual({ ok: false, field: "slug", code: "slug-fixed" });
    expect(await change({ name: "New" })).toEqual({ ok: true });
    expect(await fund()).toMatchObject({ name: "New", slug: "community-support-fund", isPublished: true });
  });

  it("groups can talk to those who work there now, and to nobody", async () => {
    expect(await change({ contactId: at.vic.personId })).toEqual({ ok: false, field: "contactId", code: "nobody" });
    expect(await change({ contactId: null })).toEqual({ ok: true });
    const { colleagues } = (await fundOf(store, at.amina, at.fundId))!;
    expect(colleagues.map(({ name }) => name)).toEqual(["Amina", "Colin", "Ruth", "Trudy"]);
  });

  it("is not there for another funder", async () => {
    expect(await changeFund(at.vic, at.fundId, said(), at.ground)).toBeNull();
    expect(await fundOf(store, at.vic, at.fundId)).toBeNull();
  });
});

it.each([
  [{}, null],
  [{ name: " " }, { name: "name" }],
  [{ name: "x".repeat(201) }, { name: "long" }],
  [{ slug: " " }, { slug: "slug" }],
  [{ about: "" }, { about: "about" }],
  [{ contactPhone: "ring me" }, { contactPhone: "phone" }],
  [{ contactEmail: "grants at example" }, { contactEmail: "email" }],
])("a form with %o has the problems %o", (odd, problems) => {
  const fine = { name: "A", slug: "Keeping  Going!", about: "Tea", contactId: "", contactPhone: "", contactEmail: "" };
  const read = fundForm.safeParse({ ...fine, ...odd });
  const found = read.error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];
  expect(Object.fromEntries(found)).toEqual(problems ?? {});
  if (read.success) expect(read.data).toMatchObject({ slug: "keeping-going", contactId: null, contactPhone: null });
});
