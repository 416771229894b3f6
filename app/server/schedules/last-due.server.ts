import { Cron } from "croner";

/** croner counts whole seconds, and leaves out the one it is asked about. */
const SECOND = 1_000;

/**
 * When a cron pattern was last due at an instant, that one included, by the clocks of the place; null: never. A time that
 * clocks leave out in spring comes an hour later, one that they show twice in autumn the first time only.
 */
export function lastDue(pattern: string, at: Date, timezone = "Europe/London"): Date | null {
  const before = new Cron(pattern, { paused: true, timezone }).previousRuns(2, new Date(at.getTime() + SECOND));
  return before.find((due) => due <= at) ?? null;
}
