import { and, eq, inArray, isNull, max } from "drizzle-orm";
import type { Tables } from "~db/schema";
import type { Reading, Store, Writing } from "~db/store/store";
import { type AwardRow, type NewAward, NO_YEAR } from "./award-row.server";
import type { Hold } from "./hold.server";
import { Spool } from "./spool.server";
import { tidyMemory } from "./tidy-memory.server";
import { Stopped } from "./work.server";

type ChangeRow = Tables["awardChanges"]["$inferInsert"];
type TotalRow = Tables["awardTotals"]["$inferInsert"];

/** Milliseconds after which an import that has nothing to write says that it lives. */
const SIGN = 3_000;
/** A write should hold the lock for about this many milliseconds. */
const AIM = 12;
const [LEAST, MOST] = [100, 1_000];
/** Places of one edition stand apart from those of the others: a grant that stays as it was keeps its place. */
const PLACES = 10_000_000;
/** Grants that one file may add or change. */
export const MOST_GRANTS = PLACES - 1;

/** A new edition on its way: written in short slices, seen by nobody until `show`. */
export class Staging {
  readonly #store: Store;
  readonly #hold: Hold;
  readonly #importId: string;
  readonly #now: () => Date;
  readonly #spool = new Spool();
  readonly #totals = new Map<string, TotalRow>();
  #edition: number | null = null;
  #lastSign = performance.now();
  #places = 0;
  #slice = 500;
  #awards: AwardRow[] = [];
  #changes: ChangeRow[] = [];

  constructor(store: Store, hold: Hold, importId: string, now: () => Date) {
    this.#store = store;
    this.#hold = hold;
    this.#importId = importId;
    this.#now = now;
  }

  /** Number of the edition; taken at the first call. */
  async edition(): Promise<number> {
    this.#edition ??= await this.write(async (on) => {
      const { imports, editions } = on.tables;
      const [last] = await on.select({ number: max(editions.number) }).from(editions);
      const edition = Number(last?.number ?? 0) + 1;
      await on.insert(editions).values({ number: edition, begunAt: this.#now() });
      const unseen = and(eq(imports.id, this.#importId), isNull(imports.visibleAt));
      await on.update(imports).set({ edition }).where(unseen);
      return edition;
    });
    return this.#edition;
  }

  /** A write of this import, which fails when another process has taken it for dead. */
  write<T>(work: (on: Writing) => Promise<T>): Promise<T> {
    this.#lastSign = performance.now();
    return this.#store.write(async (on) => {
      await this.#hold.renew(on, this.#now());
      return work(on);
    });
  }

  /** Says that the import lives, when it has not written for a while. */
  async live(): Promise<void> {
    if (performance.now() - this.#lastSign > SIGN) await this.write(async () => undefined);
  }

  /** Takes a grant that is new or changed, with what it was before when it was there. */
  async take(award: NewAward, before: AwardRow | undefined): Promise<void> {
    const edition = this.#edition ?? (await this.edition());
    this.#spool.add(award);
    if (!before) return;
    const { funderId, awardId, n } = award;
    this.#changes.push({ edition, funderId, awardId, n, before: { ...before } });
    if (this.#changes.length >= this.#slice) await this.flush();
  }

  /** Stages what was taken. */
  async stageTaken(stopped: () => boolean): Promise<void> {
    const edition = await this.edition();
    for (const award of this.#spool.sorted()) {
      if (stopped()) throw new Stopped();
      await this.add({ ...award, edition, place: edition * PLACES + ++this.#places });
    }
    await this.flush();
  }

  close(): void {
    this.#spool.close();
  }

  /** Adds a grant to the edition. */
  async add(award: AwardRow): Promise<void> {
    this.#awards.push(award);
    this.#count(award);
    if (this.#awards.length >= this.#slice) await this.flush();
  }

  /** Writes what is waiting. */
  async flush(): Promise<void> {
    const [awards, changes] = [this.#awards, this.#changes];
    [this.#awards, this.#changes] = [[], []];
    if (awards.length + changes.length === 0) return;
    const began = performance.now();
    await this.write(async (on) => {
      await on.putMany(on.tables.awards, awards);
      await on.putMany(on.tables.awardChanges, changes);
    });
    const fitting = ((awards.length + changes.length) * AIM) / Math.max(1, performance.now() - began);
    tidyMemory(awards.length);
    this.#slice = Math.round(Math.min(MOST, Math.max(LEAST, (this.#slice + fitting) / 2)));
  }

  /** Which of these grants this import has changed: what it staged of them stands for what was there. */
  async changedAmong(on: Reading, funderId: string, awardIds: string[]): Promise<Set<string>> {
    const { awardChanges } = on.tables;
    const these = and(
      eq(awardChanges.edition, this.#edition ?? 0),
      eq(awardChanges.funderId, funderId),
      inArray(awardChanges.awardId, awardIds),
    );
    const rows = await on.select({ awardId: awardChanges.awardId, n: awardChanges.n }).from(awardChanges).where(these);
    return new Set(rows.map(({ awardId, n }) => `${n} ${awardId}`));
  }

  /** Writes the totals of all that was added. */
  async putTotals(): Promise<void> {
    await this.flush();
    const rows = [...this.#totals.values()];
    for (let at = 0; at < rows.length; at += LEAST)
      await this.write((on) => on.putMany(on.tables.awardTotals, rows.slice(at, at + LEAST)));
  }

  #count({ edition, funderId, financialYear, currency, pence }: AwardRow): void {
    const year = financialYear ?? NO_YEAR;
    const key = `${year} ${currency} ${funderId}`;
    const total = this.#totals.get(key);
    if (!total)
      this.#totals.set(key, { edition, funderId, financialYear: year, currency, grants: 1, pence: pence ?? 0 });
    else {
      total.grants++;
      total.pence += pence ?? 0;
    }
  }
}
