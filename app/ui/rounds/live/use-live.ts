import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Design, FieldName } from "~/domain/rounds/fields";
import { type Known, type Live, liveOf, type TypedForm, typedDesign } from "~/domain/rounds/live";
import type { PartName } from "~/domain/rounds/parts";
import type { Problem } from "~/domain/rounds/read-value";
import { type Base, takenOver, typedOver, withoutFields } from "./base";
import { beginLater } from "./later";
import { typedIn } from "./typed-in";

/** What a page of the designer begins with, as its loader gave it. */
export interface Begun {
  part: PartName;
  known: Known;
  design: Design;
  version: number;
  /** What a form came back with, where it did. */
  typed: TypedForm;
}

/** A design while somebody types: what stands in the form, what is said of it, and what it is typed over. */
export interface LiveDesign {
  form: React.RefObject<HTMLFormElement>;
  live: Live;
  typed: TypedForm;
  problems: Readonly<Record<string, Problem>>;
  /** Script runs, and has read the form. */
  isAwake: boolean;
  base: Base;
  /** What is so now, for what happens later: a save reads it when it begins. */
  now: React.MutableRefObject<{ base: Base; typed: TypedForm }>;
  setBase: (make: (base: Base) => Base) => void;
  /** Reads the form again. */
  read: () => void;
  /** Puts this in the place of what was typed. */
  write: (typed: TypedForm) => void;
  /** Lets go of what was typed for some fields: they show what the server has. */
  forget: (names: readonly FieldName[]) => void;
}

/** Judges a design as it is typed, by the code the server judges it with. Before script wakes it shows what was saved. */
export function useLive({ part, known, design, version, typed: begun }: Begun): LiveDesign {
  const form = useRef<HTMLFormElement>(null);
  const [base, putBase] = useState<Base>({ design, version, renewed: {} });
  const [typed, putTyped] = useState<TypedForm>(begun);
  const [isAwake, wake] = useState(false);
  const now = useRef({ base, typed });
  const setBase = useCallback((make: (base: Base) => Base) => {
    now.current = { ...now.current, base: make(now.current.base) };
    putBase(now.current.base);
  }, []);
  const write = useCallback((next: TypedForm) => {
    now.current = { ...now.current, typed: next };
    putTyped(next);
  }, []);
  const read = useCallback(() => {
    if (form.current) write(typedIn(form.current, now.current.typed));
  }, [write]);
  const forget = useCallback((names: readonly FieldName[]) => write(withoutFields(now.current.typed, names)), [write]);
  useEffect(() => {
    wake(true);
    read();
  }, [read]);
  useTold({ part, design, version }, { now, setBase, forget });
  const judged = useMemo(() => typedDesign(part, isAwake ? typed : {}, base.design), [part, typed, base, isAwake]);
  const live = useMemo(() => liveOf(known, judged.design), [known, judged]);
  const isOther = judged.changed.length > 0;
  useEffect(() => {
    if (isOther) beginLater();
  }, [isOther]);
  return { form, live, typed, problems: judged.problems, isAwake, base, now, setBase, read, write, forget };
}

/** Takes over what the server tells again while the page is open. */
function useTold(
  { part, design, version }: Pick<Begun, "part" | "design" | "version">,
  { now, setBase, forget }: Pick<LiveDesign, "now" | "setBase" | "forget">,
): void {
  const told = useRef({ design, version });
  useEffect(() => {
    if (told.current.design === design) return;
    told.current = { design, version };
    const typing = typedOver(part, now.current.typed, now.current.base);
    const before = now.current.base;
    setBase((base) => takenOver(base, { design, version }, typing));
    const { renewed } = now.current.base;
    forget((Object.keys(renewed) as FieldName[]).filter((name) => renewed[name] !== before.renewed[name]));
  }, [part, design, version, now, setBase, forget]);
}
