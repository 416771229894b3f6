import { setTimeout as wait } from "node:timers/promises";

/** Waits so many milliseconds, or less when it is time to leave. */
export async function pause(ms: number, leaving: AbortSignal): Promise<void> {
  await wait(ms, undefined, { signal: leaving }).catch(() => undefined);
}
