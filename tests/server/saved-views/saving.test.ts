import { randomUUID } from "node:crypto";
import { beforeEach, expect, it } from "vitest";
import { removeView, renameView, restoreView } from "~/server/saved-views/change-view.server";
import { queryIn, type SavedView, viewOf, viewsShown } from "~/server/saved-views/queries.server";
import { saveView } from "~/server/saved-views/save-view.server";
import type { Store } from "~db/store/store";
import { council, trust, twoFunders } from "~tests/server/people/ground";
import { counting } from "~tests/support/counting";
import { onEachEngine } from "~tests/support/engines";

onEachEngine((engine) => {
  let store: Store;
  let [amina, vic]: [string, string] = ["", ""];
  let ground: Awaited<ReturnType<typeof twoFunders>>["ground"];
  beforeEach(async () => {
    store = await engine.open();
    const at = await twoFunders(store);
    ground = at.ground;
    [amina, vic] = [await at.person("Amina", { officer: council }), await at.person("Vic", { officer: trust })];
  });
  const view = (name: string, more: Partial<SavedView> = {}): SavedView => ({
    ...{ id: randomUUID(), name, page: "rounds", query: "state=draft", chosen: null, ...more },
  });
  const listed = async (personId = amina, page: SavedView["page"] = "rounds", funder: { id: string } = council) => {
    const { views } = await viewsShown(store, { personId, funder, page }, new URLSearchParams());
    return views.map(({ name }) => name);
  };

  it("is kept once however often it is pressed, by name, for one person and one list", async () => {
    const drafts = view("Drafts");
    await Promise.all([saveView(amina, drafts, ground), saveView(amina, drafts, ground)]);
    await saveView(amina, view("A winter", { query: "q=winter" }), ground);
    await saveView(amina, view("Old", { page: "groups", query: "asked=overdue" }), ground);
    expect([await listed(), await listed(amina, "groups"), await listed(vic)]).toEqual([
      ["A winter", "Drafts"],
      ["Old"],
      [],
    ]);
    const { asked, store: counted } = counting(store);
    await viewsShown(counted, { personId: amina, funder: council, page: "rounds" }, new URLSearchParams());
    expect(asked.queries).toBe(1);
  });

  it("of one funder is not shown with the list of another", async () => {
    await saveView(amina, view("Of the council", { chosen: council.id }), ground);
    expect([await listed(), await listed(amina, "rounds", trust)]).toEqual([["Of the council"], []]);
  });

  it("gets another name, goes, and comes back with Undo", async () => {
    const { id } = view("Drafts");
    await saveView(amina, view("Drafts", { id }), ground);
    expect(await renameView(amina, id, "To mend", ground)).toEqual({
      page: "rounds",
      query: "state=draft",
      chosen: null,
    });
    expect(await listed()).toEqual(["To mend"]);
    await removeView(amina, id, ground);
    const after = await viewsShown(
      store,
      { personId: amina, funder: council, page: "rounds" },
      new URLSearchParams({ removed: id }),
    );
    expect(after).toMatchObject({ views: [], removed: { id, name: "To mend" } });
    await restoreView(amina, id, ground);
    expect(await listed()).toEqual(["To mend"]);
  });

  it("is nobody else's to see, to rename, to remove, or to take the id of", async () => {
    const mine = view("Mine");
    await saveView(amina, mine, ground);
    expect(await viewOf(store, vic, mine.id)).toBeNull();
    const tried = [renameView(vic, mine.id, "Theirs", ground), removeView(vic, mine.id, ground)];
    expect(await Promise.all([...tried, restoreView(vic, mine.id, ground)])).toEqual([null, null, null]);
    expect(await saveView(vic, { ...mine, name: "Theirs" }, ground)).toBe(false);
    const removed = new URLSearchParams({ removed: mine.id });
    expect((await viewsShown(store, { personId: vic, funder: council, page: "rounds" }, removed)).removed).toBeNull();
    expect(await listed()).toEqual(["Mine"]);
  });
});

it.each([
  ["rounds", "q=tea&state=open&page=4&view=saved&funder=x&ward=w", "q=tea&state=open"],
  ["groups", "q=tea&ward=w&state=open&after=z~1", "q=tea&ward=w"],
  ["rounds", "q=%26state%3Dopen", "q=%26state%3Dopen"],
] as const)("of %s, of %s is kept %s", (page, asked, kept) => {
  expect(queryIn(page, new URLSearchParams(asked))).toBe(kept);
});
