import { type FormEvent, useRef } from "react";
import type { PartName } from "~/domain/rounds/parts";
import { unsaved } from "./base";
import type { LiveDesign } from "./use-live";
import type { SavingDesign } from "./use-saving";

interface Given {
  part: PartName;
  /** The page that tells what was done. */
  address: (done: { done: string; version?: string }) => string;
}

/** Nothing that is typed is lost to a press: it is saved first, then the press goes on. Save tells what it saved. */
export function usePresses(live: LiveDesign, saver: SavingDesign, { part, address }: Given) {
  const passes = useRef(false);
  return async (event: FormEvent<HTMLElement>) => {
    const form = event.target as HTMLFormElement;
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const isSave = form === live.form.current;
    const waits = () => unsaved(part, live.now.current.typed, live.now.current.base) !== null;
    if (passes.current || event.defaultPrevented || !(isSave || waits())) return;
    event.preventDefault();
    live.read();
    const version = (await saver.saveNow()) && !waits() ? (saver.lastVersion.current ?? "none") : null;
    passes.current = true;
    if (!isSave || version === null || Object.keys(live.problems).length > 0) {
      saver.letGo();
      form.requestSubmit(button);
    } else if (version === "none") window.location.assign(address({ done: "nothing" }));
    else window.location.assign(address({ done: "saved", version: String(version) }));
    passes.current = false;
  };
}
