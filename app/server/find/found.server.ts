import type { AppLoadContext } from "@remix-run/node";
import { localMoment } from "~/domain/events/local-moment";
import { fieldsFound } from "~/domain/rounds/find-fields";
import { roundsFilterIn } from "~/domain/rounds/listing";
import { translator } from "~/messages";
import { groupsFilterIn } from "../groups/groups-filter.server";
import { groupsPage } from "../groups/queries-list.server";
import { roundOf } from "../rounds/designs.server";
import { roundsPage } from "../rounds/queries-list.server";
import type { RoundStaff } from "../rounds/round-staff.server";

/** Of each kind so many are shown; the lists have the rest. */
const MOST = 10;

/** What somebody looks for, and the round whose design they looked at, if they did. */
export interface Sought {
  words: string;
  round: string | null;
}

/** Rounds and funds, groups, and choices of the design that was looked at, by name. Only what whoever asks may see. */
export async function foundFor(
  { store, now }: Pick<AppLoadContext, "store" | "now">,
  staff: RoundStaff,
  { words, round }: Sought,
) {
  const asked = new URLSearchParams({ q: words });
  const today = localMoment(now()).day;
  const rounds = await roundsPage(store, { staff, filter: roundsFilterIn(asked), number: 1 }, now());
  // Administrators see no groups.
  const seesGroups = staff.roles.some((role) => role !== "administrator");
  const groups = seesGroups
    ? await groupsPage(store, { staff, filter: groupsFilterIn(asked), after: null, today })
    : { groups: [], count: 0 };
  const at = round === null ? null : await store.read((on) => roundOf(on, staff, round));
  return {
    rounds: {
      count: rounds.count,
      shown: rounds.shown.slice(0, MOST).map(({ id, name, fund }) => ({ id, name, fund: fund.name })),
    },
    groups: { count: groups.count, shown: groups.groups.slice(0, MOST).map(({ id, name }) => ({ id, name })) },
    design: at && { id: at.id, name: at.name, shown: fieldsFound(words, wordsOf) },
  };
}

function wordsOf(field: string): string {
  const t = translator("en");
  return [t(`rounds:fields.${field}.label`), t(`rounds:fields.${field}.hint`, { defaultValue: "" })].join(" ");
}
