import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import type { AppLoadContext } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { auditAddress } from "./address.server";
import { viewFolder } from "./folders.server";
import { hidden, noRoomNow } from "./hidden.server";
import { viewOf } from "./view-of.server";

/**
 * The view that an address asks for, for what is taken away from it. Throws the answer when it cannot be given: 404 when
 * there is no such audit, 429 when it has too many views, 503 when there is no room for another, and a way to its progress while it is not ready.
 */
export async function readyView(context: AppLoadContext, id: string, url: string) {
  const address = auditAddress(new URL(url).searchParams);
  const found = await viewOf(context, id, address.query);
  if (found.kind === "ready") return { ...found, address };
  if (found.kind === "none") throw new Response(null, { status: 404, headers: hidden });
  if (found.kind === "tooMany") throw new Response(null, { status: 429, headers: hidden });
  if (found.kind === "full") throw new Response(null, { status: 503, headers: noRoomNow });
  const progress = `/audit/${id}/progress${address.query && `?${address.query}`}`;
  throw new Response(null, { status: 302, headers: { ...hidden, Location: progress } });
}

/** A report of a view as a file to keep, sent as it is read; 404 when it is not there any more. */
export async function reportFile(
  context: AppLoadContext,
  request: { id: string; url: string },
  { name, type }: { name: string; type: string },
): Promise<Response> {
  const { view } = await readyView(context, request.id, request.url);
  const path = join(viewFolder(context.env.dataDir, view), name);
  const bytes = await sizeOf(path);
  if (bytes === null) throw new Response(null, { status: 404, headers: hidden });
  return new Response(createReadableStreamFromReadable(createReadStream(path)), {
    headers: {
      ...hidden,
      "Content-Type": type,
      "Content-Length": String(bytes),
      "Content-Disposition": `attachment; filename="audit-${name}"`,
      "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'",
    },
  });
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    await using file = await open(path);
    return (await file.stat()).size;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
