import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { gunzipSync } from "node:zlib";
import { shared } from "./shared";

const MESSY = "data/360giving/messy";
const GRANTS = "data/360giving/grants";

/** Numbers that look random and are the same in every run. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Change = (bytes: Buffer, next: (below: number) => number) => Buffer;

const insert = (bytes: Buffer, at: number, piece: Buffer | string) =>
  Buffer.concat([bytes.subarray(0, at), Buffer.from(piece as string), bytes.subarray(at)]);

const CHANGES: Change[] = [
  (bytes, next) => {
    const changed = Buffer.from(bytes);
    for (let i = 0; i < 8; i++) changed[next(bytes.length)]! ^= 1 << next(8);
    return changed;
  },
  (bytes, next) => bytes.subarray(0, next(bytes.length)),
  (bytes, next) => insert(bytes, next(bytes.length), "\0"),
  (bytes, next) => insert(bytes, next(bytes.length), '"'),
  (bytes, next) => insert(bytes, next(bytes.length), Buffer.from([0x80 + next(128)])),
  (bytes) => Buffer.from(`\ufeff${bytes.toString("utf8")}`, "utf16le"),
  (bytes) => Buffer.from(bytes.toString("latin1").replace(/\r?\n/g, "\r"), "latin1"),
  (bytes, next) => Buffer.concat([bytes.subarray(next(bytes.length)), bytes.subarray(0, next(bytes.length))]),
  (bytes, next) => insert(bytes, next(bytes.length), "x".repeat(1_048_576)),
  (bytes, next) => insert(bytes, next(bytes.length), ",".repeat(10_000)),
  (bytes, next) => insert(bytes, next(bytes.length), "[".repeat(200)),
  (bytes, next) => insert(bytes, next(bytes.length), '{"__proto__":{"a":1}},'),
];

/** The messy files and small parts of the real ones, as bytes. */
function samples(kind: RegExp): [string, Buffer][] {
  const messy = readdirSync(shared(MESSY)).map((name) => shared(`${MESSY}/${name}`));
  const real = readdirSync(shared(GRANTS)).map((name) => shared(`${GRANTS}/${name}`));
  return [...messy, ...real.filter((path) => !path.endsWith(".xlsx"))]
    .filter((path) => kind.test(path))
    .map((path) => [
      basename(path),
      path.endsWith(".gz") ? gunzipSync(readFileSync(path)).subarray(0, 60_000) : readFileSync(path),
    ]);
}

/** Published files of a kind (their names match), each changed in some way: the same ones in every run. */
export function* mutatedFiles(
  kind: RegExp,
  copies: number,
  seed: number,
): Generator<{ name: string; content: Buffer }> {
  const next = numbers(seed);
  const originals = samples(kind);
  for (let i = 0; i < copies; i++) {
    const [name, bytes] = originals[i % originals.length]!;
    const change = CHANGES[Math.floor(i / originals.length) % CHANGES.length]!;
    yield { name, content: change(bytes, next) };
  }
}
