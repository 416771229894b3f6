import type { Env } from "../env.server";
import { hidden } from "./hidden.server";
import type { Sent } from "./send-audit.server";

/** What the form of /audit says when it comes back: which problem, in minutes how long to wait, and what was chosen. */
export interface StartRefused {
  problem: Extract<Sent, { ok: false }>["problem"];
  minutes: number;
  yearStart: string;
}

/** Whether people who did not sign in may make audits. */
export function isOpenTo({ audit }: Pick<Env, "audit">): boolean {
  return audit.for === "anyone";
}

const statuses: Partial<Record<StartRefused["problem"], number>> = {
  tooLarge: 413,
  tooOften: 429,
  noRoom: 503,
  full: 503,
  busy: 503,
  closed: 403,
};

/** The answer to a form whose files were not taken. */
export function refusedStart(sent: Extract<Sent, { ok: false }>): {
  refused: StartRefused;
  status: number;
  headers: Record<string, string>;
} {
  const wait = "wait" in sent ? sent.wait : sent.problem === "busy" ? 30 : 600;
  const status = statuses[sent.problem] ?? 422;
  const isLater = status === 429 || status === 503;
  return {
    refused: { problem: sent.problem, minutes: Math.ceil(wait / 60), yearStart: sent.yearStart ?? "" },
    status,
    headers: isLater ? { ...hidden, "Retry-After": String(wait) } : hidden,
  };
}
