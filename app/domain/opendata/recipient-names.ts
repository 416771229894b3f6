import { grown, TextPool } from "./text-pool";

const ENOUGH = 3;

/** Names of the organisations that were met three times: only groups on repeat are ever named. */
export class RecipientNames {
  #met = new Uint8Array(1024);
  #name = new Int32Array(1024).fill(-1);
  #names = new TextPool();

  /** One more grant to the recipient of that number. `nameOf` gives its name, or null when it must not be named. */
  meet(recipient: number, nameOf: () => string | null): void {
    this.#ensure(recipient);
    const met = Math.min(this.#met[recipient]! + 1, 255);
    this.#met[recipient] = met;
    if (met < ENOUGH || this.#name[recipient] !== -1) return;
    const name = nameOf();
    if (name !== null) this.#name[recipient] = this.#names.intern(name);
  }

  /** Null: not met often enough, or it is or may be a person. */
  of(recipient: number): string | null {
    const number = this.#name[recipient] ?? -1;
    return number === -1 ? null : this.#names.textOf(number);
  }

  #ensure(recipient: number): void {
    const before = this.#met.length;
    if (recipient < before) return;
    this.#met = grown(this.#met, recipient + 1);
    this.#name = grown(this.#name, recipient + 1).fill(-1, before);
  }
}
