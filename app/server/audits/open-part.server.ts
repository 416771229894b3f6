import { dirname } from "node:path";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { filterNames } from "~/domain/audit/filter";
import type { ShownAudit, ShownFinding, ShownFunder } from "~/ui/audit/shown";
import type { AuditFolders } from "../audit/grants-behind.server";
import { viewFolder } from "./folders.server";
import { hidden } from "./hidden.server";
import { chosenFunder } from "./queries-page.server";
import { readyView } from "./report-file.server";

/** A part of an audit's view, opened: which audit, which funder of it, and where its lists are. */
export interface OpenPart {
  id: string;
  /** The page of the audit as it is looked at, filter and funder included. */
  back: string;
  /** Names of its files. */
  files: string[];
  funder: { place: number; shown: ShownFunder };
  /** The filter in words, such as the year; empty for everything. */
  parts: string[];
  /** The filter and the funder as an address has them, without `?`. */
  query: string;
  folders: AuditFolders;
}

type Asked = Pick<LoaderFunctionArgs, "params" | "request" | "context">;

/**
 * Opens the part of an audit that an address is about. Throws the answer when it cannot be given: 404 when there is no such
 * audit or funder, 429 or 503 when it may have no more views, a way to its progress while it is being read. Two reads.
 */
export async function openPart({ params, request, context }: Asked): Promise<OpenPart> {
  const id = params.id ?? "";
  const { view, address } = await readyView(context, id, request.url);
  const { place, shown } = await chosenFunder(context.store, view, address.funder);
  if (!shown) throw notThere();
  const query = new URLSearchParams(address.query);
  const parts = filterNames.flatMap((name) => query.get(name) ?? []);
  if (address.funder !== null) query.set("funder", String(place));
  const folder = viewFolder(context.env.dataDir, view);
  return {
    id,
    back: `/audit/${id}${query.size > 0 ? `?${query}` : ""}`,
    files: (view.summary as ShownAudit).files.map((file) => file.name),
    funder: { place, shown },
    parts,
    query: String(query),
    folders: { view: folder, reading: dirname(folder) },
  };
}

/** The finding of that number; throws 404 when there is none. */
export function findingOf({ funder }: OpenPart, number: string | undefined): ShownFinding {
  const finding = funder.shown.findings.find((one) => String(one.number) === number);
  if (!finding) throw notThere();
  return finding;
}

/** 404, kept out of caches and search engines like every answer about an audit. */
export function notThere(): Response {
  return new Response(null, { status: 404, headers: hidden });
}
