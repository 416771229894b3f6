/** How saving by itself stands. `time` is `HH:MM` by the clocks of the place. */
export type Saving =
  | { state: "still" | "typing" | "saving" }
  | { state: "saved"; time: string; version: number }
  /** It could not be sent and will be again; or nobody is signed in any more. */
  | { state: "failed" | "signed-out" };

/** What an attempt came to. */
export type Sent = { ok: true; time: string; version: number } | { ok: false; state: "failed" | "signed-out" };

interface Means {
  /** Sends what is not saved yet; null: there is nothing. */
  send: () => Promise<Sent | null>;
  tell: (saving: Saving) => void;
  quietMs?: number;
  retryMs?: readonly number[];
}

/** So long after the last key it saves; a failure is tried again, later each time. */
const QUIET_MS = 2_000;
const RETRY_MS = [3_000, 10_000, 30_000];

/** Saves by itself: some time after typing stops, at once when asked, one at a time, and again after a failure. */
export function autosave({ send, tell, quietMs = QUIET_MS, retryMs = RETRY_MS }: Means) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;
  let failures = 0;
  let rest: Saving = { state: "still" };
  const later = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void now(), ms);
  };
  const attempt = async (): Promise<boolean> => {
    clearTimeout(timer);
    tell({ state: "saving" });
    const sent = await send().catch((): Sent => ({ ok: false, state: "failed" }));
    if (sent?.ok) rest = { state: "saved", time: sent.time, version: sent.version };
    if (sent === null || sent.ok) return stop(rest);
    tell({ state: sent.state });
    later(retryMs[Math.min(failures++, retryMs.length - 1)]!);
    return false;
  };
  const stop = (saving: Saving): boolean => {
    failures = 0;
    tell(saving);
    return true;
  };
  /** Saves at once; true when nothing is left to save. */
  const now = async (): Promise<boolean> => {
    if (running) await running;
    running ??= attempt().finally(() => (running = null));
    return running;
  };
  return {
    /** Somebody typed: saves when they pause. */
    typed() {
      if (failures === 0) tell({ state: "typing" });
      later(quietMs);
    },
    now,
    end: () => clearTimeout(timer),
  };
}
