import { redirect } from "@remix-run/node";
import { isPart } from "~/domain/rounds/parts";
import { roundsAddress } from "~/ui/groups/addresses";
import { personal } from "../viewer/signed-in.server";

/** What was done, for the page to tell: which version it made, which Undo takes back. */
export interface DoneThen {
  done: "saved" | "fixed" | "undone" | "settled" | "moved" | "removed" | "changed" | "nothing";
  version?: number;
  /** The row that was moved or taken out, as `list.id`: the page begins there; or what had been changed, as `list.id` or `list`. */
  row?: string;
}

/** The gate is a page that presses come back to, as those of the designer are. */
export const GATE = "publish";

/** Back to a page of the designer, or to the gate, after something was done. */
export function toDesigner(
  { id, part, chosen }: { id: string; part: string; chosen: string | null },
  { done, version, row }: DoneThen,
): Response {
  const to = part === GATE ? `/${id}/publish` : `/${id}/design/${isPart(part) ? part : "length"}`;
  const told = { done, ...(version !== undefined && { version: String(version) }), ...(row && { row }) };
  // Of a row that is gone, its list is where somebody goes on.
  const there = row && done !== "changed" && `#${done === "removed" ? row.split(".")[0] : row}`;
  return redirect(roundsAddress(to, chosen, told) + (there || ""), { status: 303, headers: personal });
}
