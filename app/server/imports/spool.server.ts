import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NewAward } from "./award-row.server";
import { merged, type Waiting } from "./spool-merge.server";

/** Grants sorted together in memory: about two megabytes of text. */
const RUN = 4_096;
/** More than the days from NO_DAY to the last one there is. */
const DAYS = 2_000_000;

/**
 * Grants waiting in a temporary file to be stored in the order of lists: rows that come in the order of an index touch few
 * of its pages, rows in the order of a file nearly all of them. They are sorted in runs of some thousand, and the runs merged:
 * memory does not grow with their number but for a buffer a run.
 */
export class Spool {
  readonly #file = temporaryFile();
  readonly #funders = new Map<string, number>();
  readonly #runs: { from: number; to: number }[] = [];
  #waiting: Waiting[] = [];
  #bytes = 0;

  add(award: NewAward): void {
    const key = this.#funderNumber(award.funderId) * DAYS + award.dayNumber;
    this.#waiting.push({ key, text: JSON.stringify(award) });
    if (this.#waiting.length >= RUN) this.#write();
  }

  /** The grants by funder and day; those of one day in the order they came. */
  *sorted(): Generator<NewAward> {
    this.#write();
    for (const text of merged(this.#file, this.#runs)) yield JSON.parse(text);
  }

  close(): void {
    closeSync(this.#file);
  }

  #write(): void {
    if (this.#waiting.length === 0) return;
    const lines = this.#waiting.sort((a, b) => a.key - b.key).map(({ key, text }) => `${key}\t${text}\n`);
    this.#waiting = [];
    const block = Buffer.from(lines.join(""));
    for (let done = 0; done < block.length; ) done += writeSync(this.#file, block, done);
    this.#runs.push({ from: this.#bytes, to: this.#bytes + block.length });
    this.#bytes += block.length;
  }

  #funderNumber(id: string): number {
    const known = this.#funders.get(id);
    if (known !== undefined) return known;
    this.#funders.set(id, this.#funders.size);
    return this.#funders.size - 1;
  }
}

/** Without a name from the start: it is gone when the process is, however that ends. */
function temporaryFile(): number {
  const folder = mkdtempSync(join(tmpdir(), "perennial-import-"));
  const file = openSync(join(folder, "grants"), "wx+", 0o600);
  rmSync(folder, { recursive: true });
  return file;
}
