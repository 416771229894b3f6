import { type Award, type DatedAward, isDated } from "../../continuity/award";
import type { FunderHistory } from "../history";
import { isRevenueAward, lastDay } from "../reading-rules";

/** An award that runs on the as-at day and whose amount is known. */
export type LiveAward = DatedAward & { pence: number };

/** Rules 36 to 38 look at revenue awards with start ≤ as-at ≤ end; gathers them, and remembers which days are not known. */
export class LiveMoney {
  readonly awards: LiveAward[] = [];
  #noStart = false;
  #noEnd = false;
  #asAt: number | null;

  constructor(history: FunderHistory) {
    this.#asAt = history.asAt;
  }

  see(awards: readonly Award[]): void {
    for (const award of awards) {
      this.#noStart ||= award.start === null;
      this.#noEnd ||= award.end === null;
      if (!isDated(award)) continue;
      if (this.#isLive(award) && isRevenueAward(award)) this.awards.push(award as LiveAward);
    }
  }

  /** What is missing when nothing is live: the days, or the live awards themselves. */
  get missing(): string[] {
    const missing = [...(this.#noStart ? ["start_on"] : []), ...(this.#noEnd ? ["end_on"] : [])];
    return missing.length > 0 ? missing : ["live_awards"];
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
