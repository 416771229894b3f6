import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { grown } from "~/domain/opendata/text-pool";
import type { NewAward } from "./award-row.server";

const BLOCK = 1 << 18;
/** More than the days from NO_DAY to the last one there is. */
const DAYS = 2_000_000;

/**
 * Grants waiting in a temporary file to be stored in the order of lists: rows that come in the order of an index touch few
 * of its pages, rows in the order of a file nearly all of them. Keeps about 20 bytes a grant in memory.
 */
export class Spool {
  size = 0;
  readonly #file = temporaryFile();
  readonly #funders = new Map<string, number>();
  #ends = new Float64Array(1024);
  #order = new Float64Array(1024);
  #waiting: string[] = [];
  #waitingBytes = 0;
  #bytes = 0;

  add(award: NewAward): void {
    const text = JSON.stringify(award);
    const place = this.size++;
    if (place >= this.#ends.length) {
      this.#ends = grown(this.#ends, this.size);
      this.#order = grown(this.#order, this.size);
    }
    this.#waiting.push(text);
    this.#waitingBytes += Buffer.byteLength(text);
    this.#ends[place] = this.#bytes + this.#waitingBytes;
    this.#order[place] = this.#funderNumber(award.funderId) * DAYS + award.dayNumber;
    if (this.#waitingBytes >= BLOCK) this.#write();
  }

  /** The grants by funder and day; those of one day in the order they came. */
  *sorted(): Generator<NewAward> {
    this.#write();
    const order = this.#order;
    const places = Uint32Array.from({ length: this.size }, (_, place) => place);
    places.sort((a, b) => order[a]! - order[b]! || a - b);
    for (const place of places) yield this.#read(place);
  }

  close(): void {
    closeSync(this.#file);
  }

  #read(place: number): NewAward {
    const from = place === 0 ? 0 : this.#ends[place - 1]!;
    const length = this.#ends[place]! - from;
    const room = length <= scratch.length ? scratch : Buffer.allocUnsafe(length);
    readSync(this.#file, room, 0, length, from);
    return JSON.parse(room.toString("utf8", 0, length));
  }

  #write(): void {
    const block = Buffer.from(this.#waiting.join(""));
    for (let done = 0; done < block.length; ) done += writeSync(this.#file, block, done);
    this.#bytes += block.length;
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  #funderNumber(id: string): number {
    const known = this.#funders.get(id);
    if (known !== undefined) return known;
    this.#funders.set(id, this.#funders.size);
    return this.#funders.size - 1;
  }
}

const scratch = Buffer.allocUnsafe(1 << 14);

/** Without a name from the start: it is gone when the process is, however that ends. */
function temporaryFile(): number {
  const folder = mkdtempSync(join(tmpdir(), "perennial-import-"));
  const file = openSync(join(folder, "grants"), "wx+", 0o600);
  rmSync(folder, { recursive: true });
  return file;
}
