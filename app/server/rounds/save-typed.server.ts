import type { AppLoadContext } from "@remix-run/node";
import { localMoment } from "~/domain/events/local-moment";
import type { PartName } from "~/domain/rounds/parts";
import { readPart } from "~/domain/rounds/read-part";
import type { Problem } from "~/domain/rounds/read-value";
import { takeKept } from "../kept-forms/kept-form.server";
import { notThere } from "../people/answers.server";
import type { Staff } from "../viewer/staff.server";
import { roundIn } from "./round-page.server";
import { type Saved, saveDesign } from "./save-design.server";

/** What became of a form: what was saved, what could not be read by the name of its control, and when. */
export interface SavedTyping extends Saved {
  roundId: string;
  problems: Record<string, Problem>;
  /** By the clocks of the place: `YYYY-MM-DD` and `HH:MM`. */
  day: string;
  time: string;
}

/** Saves what a page of the designer was sent with, pressed or by itself. Throws 404 where there is no such round. */
export async function saveTyped(
  context: AppLoadContext,
  staff: Staff,
  { roundId, part, typed }: { roundId: string | undefined; part: PartName; typed: Record<string, string[]> },
): Promise<SavedTyping> {
  const { round, design } = await roundIn(context, { ...staff, isOfficer: true }, roundId);
  const { changes, problems } = readPart(part, typed, design);
  const hand = { staff, tab: typed.tab?.at(-1) ?? "" };
  const typing = { roundId: round.id, basedOn: basedOnIn(typed, round.version), changes, turn: turnIn(typed) };
  const saved = await saveDesign(hand, typing, context);
  if (!saved) throw notThere();
  await takeKept(context, staff, typed);
  return { ...saved, roundId: round.id, problems, ...localMoment(context.now()) };
}

function turnIn(typed: Record<string, string[]>): number | undefined {
  const turn = Number(typed.turn?.at(-1) ?? "");
  return Number.isSafeInteger(turn) && turn > 0 ? turn : undefined;
}

/** The version a form says it was made of; one that says none was made of the newest. */
function basedOnIn(typed: Record<string, string[]>, newest: number): number {
  const basedOn = Number(typed.basedOn?.at(-1) ?? "");
  return Number.isSafeInteger(basedOn) && basedOn > 0 ? basedOn : newest;
}
