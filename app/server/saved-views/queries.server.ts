import { and, asc, eq, isNull, or } from "drizzle-orm";
import { roundsFilterIn, roundsParams } from "~/domain/rounds/listing";
import { filterParams } from "~/ui/groups-list/group-filters";
import type { Reading, Store } from "~db/store/store";
import { groupsFilterIn } from "../groups/groups-filter.server";

/** The lists that can be seen through a saved view. */
export type ListPage = "rounds" | "groups";

/** A filter that somebody gave a name; `query` is what its address says after the question mark, without the funder. */
export interface SavedView {
  id: string;
  name: string;
  page: ListPage;
  query: string;
  /** What `?funder=` says in its address; null: there was only one. */
  chosen: string | null;
}

/** Whose list is looked at. */
interface Looking {
  personId: string;
  funder: { id: string };
  page: ListPage;
}

const MOST = 50;
const dones = ["saved", "renamed", "back"] as const;

/** The views that somebody saved of a list, by name, and what was just done to one. One query, two after one was removed. */
export async function viewsShown(store: Store, of: Looking, asked: URLSearchParams) {
  const said = dones.find((one) => one === asked.get("view")) ?? null;
  return store.read(async (on) => {
    const { savedViews } = on.tables;
    const { funderId, page, removedAt, personId } = savedViews;
    const views = await on
      .select({ id: savedViews.id, name: savedViews.name, query: savedViews.query })
      .from(savedViews)
      .where(
        and(
          ...[eq(personId, of.personId), eq(page, of.page), isNull(removedAt)],
          or(isNull(funderId), eq(funderId, of.funder.id)),
        ),
      )
      .orderBy(asc(savedViews.name), asc(savedViews.id))
      .limit(MOST);
    const removed = await removedIn(on, of.personId, asked.get("removed"));
    return { views, done: said, removed };
  });
}

async function removedIn(on: Reading, personId: string, id: string | null) {
  const found = id === null ? null : await rowOf(on, personId, id);
  return found?.removedAt ? { id: found.id, name: found.name } : null;
}

/** A view of somebody's own; null: there is none, or it is another's. One query. */
export async function viewOf(store: Store, personId: string, id: string): Promise<SavedView | null> {
  const found = await store.read((on) => rowOf(on, personId, id));
  return found && { id, name: found.name, page: found.page, query: found.query, chosen: found.funderId };
}

/** The row of a view, whether it was removed or not; null: there is none, or it is another's. */
export async function rowOf(on: Reading, personId: string, id: string) {
  const { savedViews } = on.tables;
  const [found] = await on
    .select()
    .from(savedViews)
    .where(and(eq(savedViews.id, id), eq(savedViews.personId, personId)));
  return found ?? null;
}

/** What an address asks of a list, and nothing else that it says. */
export function queryIn(page: ListPage, asked: URLSearchParams): string {
  const params = page === "rounds" ? roundsParams(roundsFilterIn(asked)) : filterParams(groupsFilterIn(asked));
  return new URLSearchParams(params).toString();
}

/** The list that an address names; rounds, where it names none. */
export function listIn(asked: URLSearchParams): ListPage {
  return asked.get("list") === "groups" ? "groups" : "rounds";
}
