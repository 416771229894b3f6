import { type AppLoadContext, data } from "@remix-run/node";
import type { StartShown } from "~/ui/audit-start/shown";
import type { Env } from "../env.server";
import { hidden } from "./hidden.server";
import { newId } from "./record-audit.server";
import type { Sent } from "./send-audit.server";
import { yearStarts } from "./year-start.server";

/** Who asks, and the settings. */
type Asked = Pick<AppLoadContext, "viewer"> & { env: Pick<Env, "audit"> };

/** The page with a new form; not open where files are taken from people who are signed in only, and this one is not. */
export function startShown({ env: { audit }, viewer }: Asked): StartShown {
  const { maxMb, maxUnpackedMb, maxRows } = audit;
  const limits = { maxMb, maxUnpackedMb, maxRows };
  const isOpen = audit.for === "anyone" || viewer.kind === "person";
  return { key: newId(), isOpen, limits, yearStarts, refused: null };
}

const statuses: Partial<Record<NonNullable<StartShown["refused"]>["problem"], number>> = {
  tooLarge: 413,
  tooOften: 429,
  noRoom: 503,
  full: 503,
  busy: 503,
};

/** The answer to a form whose files were not taken: the page again, with what was chosen. */
export function refusedStart(sent: Extract<Sent, { ok: false }>, asked: Asked) {
  const wait = "wait" in sent ? sent.wait : sent.problem === "busy" ? 30 : 600;
  const status = statuses[sent.problem] ?? 422;
  const isLater = status === 429 || status === 503;
  const refused = { problem: sent.problem, minutes: Math.ceil(wait / 60), yearStart: sent.yearStart ?? "" };
  const headers: Record<string, string> = isLater ? { ...hidden, "Retry-After": String(wait) } : hidden;
  return data({ ...startShown(asked), refused } satisfies StartShown, { status, headers });
}

/** The answer where only people who are signed in may send files. */
export function closedStart(asked: Asked) {
  return data(startShown(asked), { status: 403, headers: hidden });
}
