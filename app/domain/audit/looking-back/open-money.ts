import type { Award } from "../../continuity/award";
import { Flag } from "../../opendata/grant-table";
import { addMonths, type Day } from "../../period";
import type { FunderHistory } from "../history";

/** Money given in open calls in the last months up to as-at, and how much of it reached groups new to the funder. */
export class OpenMoney {
  pence = 0;
  awards = 0;
  /** Places of the awards to groups that were not new. */
  readonly toKnown: number[] = [];
  #newPence = 0;
  #since: Day | null;
  #reachesBack: boolean;
  #newcomerMonths: number;

  constructor({ asAt, firstAward }: FunderHistory, months: number, newcomerMonths: number) {
    this.#since = asAt === null ? null : addMonths(asAt, -months);
    this.#newcomerMonths = newcomerMonths;
    this.#reachesBack = asAt !== null && firstAward !== null && firstAward <= addMonths(asAt, -months - newcomerMonths);
  }

  see(awards: readonly Award[]): void {
    for (const { award, flags, pence, place } of awards) {
      if (this.#since === null || award === null || award < this.#since || pence === null || !(flags & Flag.openCall))
        continue;
      this.awards++;
      this.pence += pence;
      if (this.#isNew(awards, award)) this.#newPence += pence;
      else this.toKnown.push(place);
    }
  }

  /** In percent; null when nothing was given openly, or the record does not go back far enough to tell who is new. */
  get newcomerShare(): number | null {
    return this.#reachesBack && this.pence > 0 ? (this.#newPence / this.pence) * 100 : null;
  }

  #isNew(awards: readonly Award[], on: Day): boolean {
    const since = addMonths(on, -this.#newcomerMonths);
    return !awards.some(({ award }) => award !== null && award < on && award >= since);
  }
}
