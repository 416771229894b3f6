import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { Arranged } from "./arrange-row";
import { fetched } from "./fetched";
import type { LiveDesign } from "./use-live";
import type { SavingDesign } from "./use-saving";

const parts = () => fetched(() => import("./later-parts"));

/** Moves rows in the page itself and takes them out, by code that comes later: a row cannot be pressed before its form is come to. */
export function useArranging(live: LiveDesign, saver: SavingDesign) {
  const [said, say] = useState<Arranged | null>(null);
  useEffect(() => {
    if (said) void parts().then(({ goOnAt }) => goOnAt(said));
  }, [said]);
  /** Whether a press is one of these; then it is done here. */
  const arrange = (button: HTMLButtonElement | null): boolean => {
    if (button?.name !== "arrange" || !live.isAwake) return false;
    const { value } = button;
    // At once: the next press reads the rows where this one leaves them.
    void parts().then(({ arrangeRow }) => flushSync(() => say(arrangeRow(value, live, saver))));
    return true;
  };
  return { arrange, arrangedRow: said };
}
