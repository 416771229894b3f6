import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import type { AppLoadContext } from "@remix-run/node";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { auditAddress } from "./address.server";
import { type Audit, type AuditView, viewOf } from "./view-of.server";

/** Headers of everything that only the holder of an audit's link may see. */
export const secret = { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" };

/** Where what was made for a view lies; see the folders of an audit in docs/architecture. */
export function folderOfView(dataDir: string, audit: Audit, view: AuditView): string {
  return join(dataDir, "audits", audit.id, `reading-${audit.reading}`, `view-${view.id}`);
}

/**
 * The view that an address asks for, for what is taken away from it. Throws the answer when it cannot be given: 404 when
 * there is no such audit, 429 when it has too many views, and a way to its progress while it is not ready.
 */
export async function readyView(context: AppLoadContext, id: string, url: string) {
  const address = auditAddress(new URL(url).searchParams);
  const found = await viewOf(context.store, id, address.query, context.now);
  if (found.kind === "ready") return { ...found, address };
  if (found.kind === "none") throw new Response(null, { status: 404, headers: secret });
  if (found.kind === "tooMany") throw new Response(null, { status: 429, headers: secret });
  const progress = `/audit/${id}/progress${address.query && `?${address.query}`}`;
  throw new Response(null, { status: 302, headers: { ...secret, Location: progress } });
}

/** A report of a view as a file to keep, sent as it is read; 404 when it is not there any more. */
export async function reportFile(
  context: AppLoadContext,
  request: { id: string; url: string },
  { name, type }: { name: string; type: string },
): Promise<Response> {
  const { audit, view } = await readyView(context, request.id, request.url);
  const path = join(folderOfView(context.env.dataDir, audit, view), name);
  const bytes = await sizeOf(path);
  if (bytes === null) throw new Response(null, { status: 404, headers: secret });
  return new Response(createReadableStreamFromReadable(createReadStream(path)), {
    headers: {
      ...secret,
      "Content-Type": type,
      "Content-Length": String(bytes),
      "Content-Disposition": `attachment; filename="audit-${name}"`,
      "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      "X-Content-Type-Options": "nosniff",
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
