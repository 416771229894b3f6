import { type FormEvent, useRef, useState } from "react";
import type { PartName } from "~/domain/rounds/parts";
import { unread, unsaved } from "./base";
import type { LiveDesign } from "./use-live";
import type { SavingDesign } from "./use-saving";

interface Given {
  part: PartName;
  /** Does what is done in the page itself; whether it was that. */
  arrange: (button: HTMLButtonElement | null) => boolean;
  /** The page that tells what was done. */
  address: (done: { done: string; version?: string }) => string;
}

/** A press that was held: how many were, and the control it was held for. */
export interface Held {
  times: number;
  control: string;
}

/** So often what was typed while it saved is saved too, before a press goes on. */
const MOST_SAVES = 3;

/**
 * Nothing that is typed is lost to a press: it is saved first, then the press goes on. It does not where saving failed, nor,
 * but for Save, where something cannot be read. Save tells what it saved.
 */
export function usePresses(live: LiveDesign, saver: SavingDesign, { part, arrange, address }: Given) {
  const passes = useRef(false);
  const [held, hold] = useState<Held | null>(null);
  const waits = () => unsaved(part, live.now.current.typed, live.now.current.base) !== null;
  const wrong = () => unread(part, live.now.current.typed, live.now.current.base);
  const saveAll = async () => {
    for (let left = MOST_SAVES; left > 0 && (await saver.saveNow()); left--) if (!waits()) return true;
    return false;
  };
  const goOn = (form: HTMLFormElement, button: HTMLButtonElement | null) => {
    passes.current = true;
    form.requestSubmit(button);
    passes.current = false;
  };
  const press = async (event: FormEvent<HTMLElement>) => {
    const form = event.target as HTMLFormElement;
    const button = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    const isSave = form === live.form.current;
    // A press is done to the design that stands here now, or not at all.
    const based = form.elements.namedItem("basedOn");
    if (live.isAwake && based instanceof HTMLInputElement) based.value = String(live.now.current.base.version);
    if (isSave && !passes.current && arrange(button)) return event.preventDefault();
    if (passes.current || event.defaultPrevented || !(isSave || waits() || wrong().length > 0)) return;
    event.preventDefault();
    live.read();
    if (!(await saveAll())) return;
    // Where there was nothing to send, the press is still being told: a form cannot be sent again before that is over.
    await new Promise((over) => setTimeout(over));
    const [control] = wrong();
    if (!isSave && control !== undefined) hold((before) => ({ times: (before?.times ?? 0) + 1, control }));
    else if (!isSave) goOn(form, button);
    else if (control !== undefined || form.querySelector(".error")) {
      // The whole form goes, with what cannot be read, and comes back with it.
      saver.letGo();
      goOn(form, button);
    } else window.location.assign(address(doneBy(saver.lastVersion.current)));
  };
  return { press, held: held && wrong().includes(held.control) ? held : null };
}

function doneBy(version: number | null): { done: string; version?: string } {
  return version === null ? { done: "nothing" } : { done: "saved", version: String(version) };
}
