import { useRevalidator } from "@remix-run/react";
import { useEffect, useMemo, useRef, useState } from "react";
import { type TypedForm, typedDesign } from "~/domain/rounds/live";
import type { PartName } from "~/domain/rounds/parts";
import { autosave, type Saving, type Sent } from "./autosave";
import { leavingForms, savedOver, unread, unsaved } from "./base";
import { fitsLeaving, sendDraft, sendLeaving } from "./send-draft";
import type { LiveDesign } from "./use-live";

interface Given {
  part: PartName;
  tab: string;
  /** Where drafts go while the page is open, and where its form goes. */
  draft: string;
  action: string;
  canChange: boolean;
}

export interface SavingDesign {
  saving: Saving;
  /** The version that was made last; null: none was yet. */
  lastVersion: React.MutableRefObject<number | null>;
  /** Somebody typed; or left a field, and what was typed is to be saved at once. */
  typed: () => void;
  left: () => void;
  /** The page is left with all that is in its form. */
  letGo: () => void;
  saveNow: () => Promise<boolean>;
}

/** Saves a design by itself while somebody types, and when the page goes away. */
export function useSaving(live: LiveDesign, given: Given): SavingDesign {
  const [saving, setSaving] = useState<Saving>({ state: "still" });
  const lastVersion = useRef<number | null>(null);
  const { revalidate } = useRevalidator();
  const latest = useRef<Latest>({ live, given, revalidate, turn: 0, isGone: false });
  Object.assign(latest.current, { live, given, revalidate });
  const saver = useMemo(() => {
    const tell = (next: Saving) => {
      if (next.state === "saved") lastVersion.current = next.version;
      setSaving(next);
    };
    return autosave({ send: () => sent(latest.current), tell });
  }, []);
  useLeaving(saver, latest, saving);
  const left = () => {
    if (waiting(latest.current)) void saver.now();
  };
  const letGo = () => {
    latest.current.isGone = true;
  };
  return { saving, lastVersion, typed: saver.typed, left, letGo, saveNow: saver.now };
}

function useLeaving(saver: ReturnType<typeof autosave>, latest: React.MutableRefObject<Latest>, saving: Saving): void {
  const isStuck = saving.state === "failed" || saving.state === "signed-out";
  useEffect(() => {
    const leave = () => {
      if (latest.current.isGone) return;
      const turn = [String(++latest.current.turn)];
      sendLeaving(
        latest.current.given.action,
        leaving(latest.current).map((form) => ({ ...form, turn })),
      );
    };
    const hide = () => document.visibilityState === "hidden" && leave();
    const again = () => void saver.now();
    const ask = (event: BeforeUnloadEvent) => {
      if (mayBeLost(latest.current, isStuck) && !latest.current.isGone) event.preventDefault();
    };
    const heard = [
      ...([
        [window, "pagehide", leave],
        [document, "visibilitychange", hide],
      ] as const),
      ...([
        [window, "online", again],
        [window, "beforeunload", ask],
      ] as const),
    ];
    for (const [target, name, listener] of heard) target.addEventListener(name, listener as EventListener);
    return () => {
      for (const [target, name, listener] of heard) target.removeEventListener(name, listener as EventListener);
    };
  }, [saver, latest, isStuck]);
  useEffect(() => saver.end, [saver]);
}

interface Latest {
  live: LiveDesign;
  given: Given;
  revalidate: () => void;
  /** How often words were sent: what overtakes the rest on its way is not put back by it. */
  turn: number;
  isGone: boolean;
}

function waiting({ live, given }: Latest) {
  const { base, typed } = live.now.current;
  return given.canChange ? unsaved(given.part, typed, base) : null;
}

/** What goes with the page when it is left. */
function leaving({ live, given }: Latest): TypedForm[] {
  const { base, typed } = live.now.current;
  return given.canChange ? leavingForms(given.part, typed, base).map((form) => ({ ...form, tab: [given.tab] })) : [];
}

/** Whether the browser has to ask before it goes: something did not arrive and may not, cannot be read, or is too much to send. */
function mayBeLost(latest: Latest, isStuck: boolean): boolean {
  const { live, given } = latest;
  const [all] = leaving(latest);
  if (!all) return false;
  return isStuck || !fitsLeaving(all) || unread(given.part, live.now.current.typed, live.now.current.base).length > 0;
}

/** Sends what is not saved, and takes in what became of it. */
async function sent(latest: Latest): Promise<Sent | null> {
  const { live, given, revalidate } = latest;
  const { part, tab, draft } = given;
  const { base, typed } = live.now.current;
  const waits = waiting(latest);
  if (!waits) return null;
  const { design } = typedDesign(part, typed, base.design);
  const answer = await sendDraft(draft, { ...waits.form, tab: [tab], turn: [String(++latest.turn)] });
  if (!answer) return { ok: false, state: "signed-out" };
  const { version, saved, beside, time } = answer;
  const isMine = version === base.version + 1 && beside.length === 0;
  // What another changed meanwhile is told by the page's loader; until then these words stand on the version they stood on.
  live.setBase((now) =>
    savedOver(
      now,
      design,
      waits.fields.filter((name) => !beside.includes(name)),
      isMine ? version : now.version,
    ),
  );
  if (beside.length > 0) live.forget(beside);
  if (!isMine) revalidate();
  return saved.length === 0 && beside.length === 0 ? null : { ok: true, time, version };
}
