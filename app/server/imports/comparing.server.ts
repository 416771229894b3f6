import { and, asc, eq, inArray, sql, sum } from "drizzle-orm";
import type { Store } from "~db/store/store";
import type { AwardRow, NewAward } from "./award-row.server";
import type { Staging } from "./staging.server";
import type { ImportCounts } from "./work.server";

export interface KnownFunder {
  id: string;
  name: string;
  /** The edition that is seen; null when there is none. */
  edition: number | null;
  /** The file adds or changes a grant of it. */
  isTouched: boolean;
}

type Stored = AwardRow & { edition: number };

/** Rows copied at a time. */
const PAGE = 500;

/** Holds the grants of a file against the seen editions of their funders. Without a staging it only counts. */
export class Comparing {
  readonly counts: ImportCounts = { added: 0, changed: 0, same: 0, kept: 0, leftOut: 0 };
  readonly funders = new Map<string, KnownFunder>();
  readonly #store: Store;
  readonly #staging: Staging | null;

  constructor(store: Store, staging: Staging | null) {
    this.#store = store;
    this.#staging = staging;
  }

  /** Says that the import lives. */
  async live(): Promise<void> {
    await this.#staging?.live();
  }

  /** Takes grants of the file, in order; `names` has the names of their funders. */
  async take(awards: readonly NewAward[], names: ReadonlyMap<string, string>): Promise<void> {
    await this.#meet(awards, names);
    const there = await this.#stored(awards);
    for (const award of awards) {
      const before = there.get(keyOf(award));
      if (before?.fingerprint === award.fingerprint) this.counts.same++;
      else await this.#put(award, before);
    }
  }

  /** Takes along what the file does not have or says again, and gives the touched funders. */
  async finish(stopped: () => boolean): Promise<KnownFunder[]> {
    const known = [...this.funders.values()];
    for (const { id, edition } of known) if (edition !== null) this.counts.kept += await this.#grantsOf(id, edition);
    this.counts.kept -= this.counts.same + this.counts.changed;
    const touched = known.filter(({ isTouched }) => isTouched);
    if (touched.length > 0) await this.#staging?.stageTaken(stopped);
    for (const { id, edition } of touched)
      if (this.#staging && edition !== null) await this.#copy(this.#staging, id, edition);
    return touched;
  }

  async #put(award: NewAward, before: Stored | undefined): Promise<void> {
    this.counts[before ? "changed" : "added"]++;
    this.funders.get(award.funderId)!.isTouched = true;
    await this.#staging?.take(award, before);
  }

  async #meet(awards: readonly NewAward[], names: ReadonlyMap<string, string>): Promise<void> {
    const unmet = [...new Set(awards.map(({ funderId }) => funderId))].filter((id) => !this.funders.has(id));
    if (unmet.length === 0) return;
    const there = await this.#store.read(async (on) => {
      const { funders } = on.tables;
      return on.select().from(funders).where(inArray(funders.id, unmet));
    });
    const editions = new Map(there.map(({ id, edition }) => [id, edition]));
    for (const id of unmet)
      this.funders.set(id, { id, name: names.get(id) ?? id, edition: editions.get(id) ?? null, isTouched: false });
  }

  async #stored(awards: readonly NewAward[]): Promise<Map<string, Stored>> {
    const found = new Map<string, Stored>();
    for (const [funderId, ids] of idsByFunder(awards)) {
      const edition = this.funders.get(funderId)!.edition;
      if (edition === null) continue;
      const rows = await this.#store.read(async (on) => {
        const { awards: table } = on.tables;
        const these = and(eq(table.edition, edition), eq(table.funderId, funderId), inArray(table.awardId, ids));
        return on.select().from(table).where(these);
      });
      for (const row of rows) found.set(keyOf(row), row);
    }
    return found;
  }

  async #grantsOf(funderId: string, edition: number): Promise<number> {
    return this.#store.read(async (on) => {
      const { awardTotals } = on.tables;
      const these = and(eq(awardTotals.edition, edition), eq(awardTotals.funderId, funderId));
      const [row] = await on
        .select({ grants: sum(awardTotals.grants).mapWith(Number) })
        .from(awardTotals)
        .where(these);
      return row?.grants ?? 0;
    });
  }

  async #copy(staging: Staging, funderId: string, from: number): Promise<void> {
    const edition = await staging.edition();
    for (let last: Stored | undefined; ; ) {
      const { rows, changed } = await this.#store.read(async (on) => {
        const { awards } = on.tables;
        const after = last && sql`(${awards.dayNumber}, ${awards.place}) > (${last.dayNumber}, ${last.place})`;
        const found = await on
          .select()
          .from(awards)
          .where(and(eq(awards.edition, from), eq(awards.funderId, funderId), after))
          .orderBy(asc(awards.dayNumber), asc(awards.place))
          .limit(PAGE);
        const ids = found.map(({ awardId }) => awardId);
        return { rows: found, changed: await staging.changedAmong(on, funderId, ids) };
      });
      for (const row of rows) if (!changed.has(`${row.n} ${row.awardId}`)) await staging.add({ ...row, edition });
      last = rows.at(-1);
      if (rows.length < PAGE) return;
    }
  }
}

const keyOf = ({ funderId, awardId, n }: Pick<AwardRow, "funderId" | "awardId" | "n">) =>
  `${n} ${awardId}\n${funderId}`;

function idsByFunder(awards: readonly NewAward[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { funderId, awardId } of awards) {
    const known = ids.get(funderId);
    if (known) known.push(awardId);
    else ids.set(funderId, [awardId]);
  }
  return ids;
}
