import { grown, TextPool } from "./text-pool";

const MOST_NAMES = 10_000;
const LONGEST = 200;

/** A column of the grant table with few different names, two bytes a grant. Of more than 10,000 names the later ones are not kept. */
export class NameColumn {
  #numbers = new Uint16Array(1024);
  #names = new TextPool();
  #last = "";
  #lastNumber = 0;

  /** Sets the name at a place; "" for none. Longer ones than 200 characters are cut. */
  set(place: number, name: string): void {
    if (place >= this.#numbers.length) this.#numbers = grown(this.#numbers, place + 1);
    if (name !== this.#last) {
      this.#lastNumber = this.#numberFor(name.slice(0, LONGEST).trim());
      this.#last = name;
    }
    this.#numbers[place] = this.#lastNumber;
  }

  /** Number of the name at a place; 0 for none. */
  numberAt(place: number): number {
    return this.#numbers[place] ?? 0;
  }

  /** Number of a name; −1 when no grant has it. */
  numberOf(name: string): number {
    const known = this.#names.find(name);
    return known === undefined ? -1 : known + 1;
  }

  /** Every name with its number. */
  *all(): Iterable<{ name: string; number: number }> {
    for (let number = 1; number <= this.#names.size; number++) yield { number, name: this.#names.textOf(number - 1) };
  }

  #numberFor(name: string): number {
    if (name === "") return 0;
    if (this.#names.size < MOST_NAMES) return this.#names.intern(name) + 1;
    return (this.#names.find(name) ?? -1) + 1;
  }
}
