import { redirect } from "@remix-run/node";
import { isPart } from "~/domain/rounds/parts";
import { roundsAddress } from "~/ui/groups/addresses";
import { personal } from "../viewer/signed-in.server";

/** What was done, for the page to tell: which version it made, which Undo takes back. */
export interface DoneThen {
  done: "saved" | "fixed" | "undone" | "settled" | "nothing";
  version?: number;
}

/** The gate is a page that presses come back to, as those of the designer are. */
export const GATE = "publish";

/** Back to a page of the designer, or to the gate, after something was done. */
export function toDesigner(
  { id, part, chosen }: { id: string; part: string; chosen: string | null },
  { done, version }: DoneThen,
): Response {
  const to = part === GATE ? `/${id}/publish` : `/${id}/design/${isPart(part) ? part : "length"}`;
  const told = { done, ...(version !== undefined && { version: String(version) }) };
  return redirect(roundsAddress(to, chosen, told), { status: 303, headers: personal });
}
