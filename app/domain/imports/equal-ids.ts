import type { TextPool } from "../opendata/text-pool";
import { grown } from "../opendata/text-pool";

/** Counts the grants of one funder that have the same id in one file: a grant is known by funder, id and its number among these. */
export class EqualIds {
  readonly #ids: TextPool;
  readonly #funders = new Map<string, number>();
  /** Number of the funder that had an id first; −1 for none. Nearly every id comes once. */
  #firstFunder = new Int32Array(1024).fill(-1);
  readonly #repeated = new Map<string, number>();

  /** @param ids numbers for the ids, those of the file included */
  constructor(ids: TextPool) {
    this.#ids = ids;
  }

  /** The number of the next grant with this id, from 1. */
  next(funderId: string, awardId: string): number {
    const id = this.#ids.intern(awardId);
    const funder = this.#funderNumber(funderId);
    if (id >= this.#firstFunder.length) {
      const room = this.#firstFunder.length;
      this.#firstFunder = grown(this.#firstFunder, id + 1).fill(-1, room);
    }
    if (this.#firstFunder[id] === -1) {
      this.#firstFunder[id] = funder;
      return 1;
    }
    const key = `${funder} ${id}`;
    const n = (this.#repeated.get(key) ?? (this.#firstFunder[id] === funder ? 1 : 0)) + 1;
    this.#repeated.set(key, n);
    return n;
  }

  #funderNumber(funderId: string): number {
    const known = this.#funders.get(funderId);
    if (known !== undefined) return known;
    this.#funders.set(funderId, this.#funders.size);
    return this.#funders.size - 1;
  }
}
