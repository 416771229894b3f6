import { randomBytes } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { localMoment } from "~/domain/events/local-moment";
import { type Design, type FieldName, fields, isField } from "~/domain/rounds/fields";
import { markedRows } from "~/domain/rounds/marks";
import { isPart, type PartName } from "~/domain/rounds/parts";
import { changedIn } from "~/domain/rounds/pressed";
import { type Went, wentBetween } from "~/domain/rounds/went";
import { notThere } from "../people/answers.server";
import { designAt } from "./design-at.server";
import { type DesignRead, designOf, versionOf } from "./queries-design.server";
import { knownOf } from "./round-check.server";
import type { RoundStaff } from "./round-staff.server";

/** The round that an address is about. Throws 404 where there is none of this funder. */
export async function roundIn(
  { store }: Pick<AppLoadContext, "store">,
  staff: RoundStaff,
  id: string | undefined,
): Promise<DesignRead> {
  const found = id === undefined ? null : await designOf(store, staff, id);
  if (!found) throw notThere();
  return found;
}

/** The page of the designer that an address names. Throws 404 for none. */
export function partIn(name: string | undefined): PartName {
  if (name === undefined || !isPart(name)) throw notThere();
  return name;
}

/** All that a page of the designer shows besides its form. */
export async function designerPage(context: AppLoadContext, read: DesignRead, request: Request) {
  const { round, fund, waiting } = read;
  const { changedAt, ...shown } = round;
  const asked = new URL(request.url).searchParams;
  return {
    round: { ...shown, ...localMoment(changedAt), isWithdrawn: read.withdrawn !== null },
    fund,
    design: read.design,
    known: knownOf(read, context.now()),
    waiting: waiting.map(({ at, ...one }) => ({ ...one, ...localMoment(at) })),
    done: await doneIn(context, read, asked),
    tab: newTab(),
    marked: markedRows(read.design),
    toLookAgain: read.kept.filter(({ reviewOn }) => reviewOn <= localMoment(context.now()).day).length,
  };
}

/** A name for a tab of a browser, made with each page that is opened. */
export function newTab(): string {
  return randomBytes(9).toString("base64url");
}

const dones = ["saved", "fixed", "undone", "settled", "moved", "removed"] as const;

/** What an address says was just done, and what Undo would take back. */
export interface DoneShown {
  done: (typeof dones)[number] | "nothing";
  fields: FieldName[];
  /** Null: there is nothing to take back. */
  version: number | null;
  /** What a press took out of the form; null: nothing. */
  went: Went | null;
  /** The place of the row that was moved, from 1, and how many rows its list has; null: it is not about one row. */
  row: { place: number; of: number } | null;
  /** What was another than it was read, so that nothing was done. */
  changed?: ReturnType<typeof changedIn>;
}

async function doneIn(
  { store }: Pick<AppLoadContext, "store">,
  { round, design }: Pick<DesignRead, "round" | "design">,
  asked: URLSearchParams,
): Promise<DoneShown | null> {
  const said = asked.get("done");
  if (said === "nothing") return { done: "nothing", fields: [], version: null, went: null, row: null };
  if (said === "changed") return changedSince(store, { ...round, design }, asked);
  const done = dones.find((one) => one === said);
  const version = Number(asked.get("version"));
  if (!done || !Number.isSafeInteger(version)) return null;
  const found = await versionOf(store, round.id, version);
  if (!found) return null;
  const [was, is] = (["before", "after"] as const).map((side) => ({
    ...design,
    ...Object.fromEntries(found.fields.map((one) => [one.field, one[side]])),
  }));
  const went = done === "fixed" || done === "removed" ? wentBetween(was!, is!) : null;
  const row = rowIn(design, asked.get("row") ?? "");
  return { done, fields: found.fields.map(({ field }) => field), version, went, row };
}

/** What an address says was changed since a version, so that a press did nothing. */
async function changedSince(
  store: AppLoadContext["store"],
  round: DesignRead["round"] & Pick<DesignRead, "design">,
  asked: URLSearchParams,
): Promise<DoneShown | null> {
  const [list = "", row = null] = (asked.get("row") ?? "").split(".");
  if (!isField(list)) return null;
  const was = await store.read((on) => designAt(on, round, Number(asked.get("version"))));
  const changed = changedIn({ was, is: round.design }, { changed: list, row });
  return { done: "nothing", fields: [], version: null, went: null, row: null, changed };
}

function rowIn(design: Design, said: string): DoneShown["row"] {
  const [list = "", id] = said.split(".");
  const rows: unknown = isField(list) ? design[list] : null;
  if (!isField(list) || !("fields" in fields[list]) || !Array.isArray(rows)) return null;
  return { place: rows.findIndex((row: { id: string }) => row.id === id) + 1, of: rows.length };
}
