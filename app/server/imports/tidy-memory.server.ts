import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Grants between two collections. */
const EVERY = 5_000;

let collect: (() => void) | undefined;
let seen = 0;

/**
 * Counts grants that went through, and clears away after each five thousand. Left to itself the engine lets the leavings
 * of a file pile up to a hundred megabytes before it looks; what is alive at any time is a tenth of that.
 */
export function tidyMemory(grants: number): void {
  seen += grants;
  if (seen < EVERY) return;
  seen = 0;
  collect ??= collector();
  collect();
}

function collector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}
