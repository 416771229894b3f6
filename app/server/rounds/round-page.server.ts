import { randomBytes } from "node:crypto";
import type { AppLoadContext } from "@remix-run/node";
import { localMoment } from "~/domain/events/local-moment";
import type { FieldName } from "~/domain/rounds/fields";
import { isPart, type PartName } from "~/domain/rounds/parts";
import { type Went, wentBetween } from "~/domain/rounds/went";
import { notThere } from "../people/answers.server";
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
    round: { ...shown, ...localMoment(changedAt) },
    fund,
    design: read.design,
    known: knownOf(read, context.now()),
    waiting: waiting.map(({ at, ...one }) => ({ ...one, ...localMoment(at) })),
    done: await doneIn(context, read, asked),
    tab: newTab(),
    toLookAgain: read.kept.filter(({ reviewOn }) => reviewOn <= localMoment(context.now()).day).length,
  };
}

/** A name for a tab of a browser, made with each page that is opened. */
export function newTab(): string {
  return randomBytes(9).toString("base64url");
}

const dones = ["saved", "fixed", "undone", "settled"] as const;

/** What an address says was just done, and what Undo would take back. */
export interface DoneShown {
  done: (typeof dones)[number] | "nothing";
  fields: FieldName[];
  /** Null: there is nothing to take back. */
  version: number | null;
  /** What a press took out of the form; null: nothing. */
  went: Went | null;
}

async function doneIn(
  { store }: Pick<AppLoadContext, "store">,
  { round: { id: roundId }, design }: Pick<DesignRead, "round" | "design">,
  asked: URLSearchParams,
): Promise<DoneShown | null> {
  const said = asked.get("done");
  if (said === "nothing") return { done: "nothing", fields: [], version: null, went: null };
  const done = dones.find((one) => one === said);
  const version = Number(asked.get("version"));
  if (!done || !Number.isSafeInteger(version)) return null;
  const found = await versionOf(store, roundId, version);
  if (!found) return null;
  const [was, is] = (["before", "after"] as const).map((side) => ({
    ...design,
    ...Object.fromEntries(found.fields.map((one) => [one.field, one[side]])),
  }));
  const went = done === "fixed" ? wentBetween(was!, is!) : null;
  return { done, fields: found.fields.map(({ field }) => field), version, went };
}
