import { type Award, type DatedAward, isDated } from "../../continuity/award";
import type { FunderHistory } from "../history";
import { isRevenueAward, lastDay } from "../reading-rules";

/** An award that runs on the as-at day and whose amount is known. */
export type LiveAward = DatedAward & { pence: number };

/** Rules 36 to 38 look at revenue awards with start ≤ as-at ≤ end; gathers them, and counts the awards whose days are not known. */
export class LiveMoney {
  readonly awards: LiveAward[] = [];
  /** Awards without a first or last day. */
  undated = 0;
  #asAt: number | null;

  constructor(history: FunderHistory) {
    this.#asAt = history.asAt;
  }

  see(awards: readonly Award[]): void {
    for (const award of awards) {
      if (!isDated(award)) this.undated++;
      else if (this.#isLive(award) && isRevenueAward(award)) this.awards.push(award as LiveAward);
    }
  }

  /** What is missing when nothing is live: the days, or the live awards themselves. */
  get missing(): string[] {
    return this.undated > 0 ? ["start_on", "end_on"] : ["live_awards"];
  }

  #isLive(award: DatedAward): boolean {
    if (this.#asAt === null || award.pence === null || award.start > this.#asAt || award.end < this.#asAt) return false;
    return this.#asAt <= lastDay(award.end);
  }
}

/** Sum of pence. */
export function worth(awards: readonly { pence: number }[]): number {
  return awards.reduce((sum, award) => sum + award.pence, 0);
}
