import { fieldOf } from "./fields";
import { endHash, type Hash, hashNumber, hashText, startHash } from "./fingerprint";
import type { Column } from "./headings";
import { ownCopy } from "./notes";

/** The paths that the grants of a JSON file have, the columns they make, and a hash to be used again. */
export interface Paths {
  root: Path;
  columns: Column[];
  hash: Hash;
  known: number;
}

/** A place in the tree of all paths that the file's grants have. */
interface Path {
  text: string;
  field: string | null;
  /** Made of its text: values in the same places hash alike whatever the order of keys. */
  seed: number;
  isColumn: boolean;
  children: Map<string, Path>;
}

interface Sum {
  low: number;
  high: number;
}

/** No paths yet. */
export function startPaths(): Paths {
  return { root: startPath(""), columns: [], hash: { a: 0, b: 0 }, known: 0 };
}

/**
 * Walks through a grant: remembers its paths as columns, puts values at paths outside the standard into `extra`, and returns a
 * hash of all values with their paths that does not depend on the order of keys.
 */
export function walkPaths(paths: Paths, grant: unknown, extra: Record<string, unknown> | null): number {
  const sum = { low: 0, high: 0 };
  walk(paths, paths.root, grant, 0, sum, extra);
  startHash(paths.hash);
  hashNumber(paths.hash, sum.low);
  hashNumber(paths.hash, sum.high);
  return endHash(paths.hash);
}

const MOST_COLUMNS = 500;
const LONGEST_HEADING = 200;
/** Of paths beyond these none are remembered: a file can have a new key in every grant. */
const MOST_PATHS = 10_000;
const LONGEST_PATH = 2000;

function walk(
  paths: Paths,
  path: Path,
  value: unknown,
  place: number,
  sum: Sum,
  extra: Record<string, unknown> | null,
): void {
  if (value === null || value === undefined || path.text.length > LONGEST_PATH) return;
  if (typeof value === "object") {
    if (Array.isArray(value)) walkList(paths, path, value, place, sum, extra);
    else
      for (const [key, part] of Object.entries(value)) walk(paths, childOf(paths, path, key), part, place, sum, extra);
    return;
  }
  leaf(paths, path, value, place, sum);
  if (extra && path.field === null) extra[path.text] = value;
}

/** By index: the keys of a list of a million would be a million strings. */
function walkList(
  paths: Paths,
  path: Path,
  list: unknown[],
  place: number,
  sum: Sum,
  extra: Record<string, unknown> | null,
): void {
  if (list.length === 0) return;
  const child = childOf(paths, path, "0");
  for (let i = 0; i < list.length; i++) walk(paths, child, list[i], (Math.imul(place, 31) + i + 1) | 0, sum, extra);
}

function leaf(paths: Paths, path: Path, value: unknown, place: number, sum: Sum): void {
  if (!path.isColumn && paths.columns.length < MOST_COLUMNS) {
    path.isColumn = true;
    paths.columns.push({ heading: path.text.slice(0, LONGEST_HEADING), field: path.field });
  }
  const { hash } = paths;
  startHash(hash);
  hashNumber(hash, path.seed);
  hashNumber(hash, place);
  hashText(hash, String(value));
  sum.low = (sum.low + hash.a) | 0;
  sum.high = (sum.high + hash.b) | 0;
}

function childOf(paths: Paths, path: Path, key: string): Path {
  const known = path.children.get(key);
  if (known) return known;
  const child = startPath(path.text === "" ? key : `${path.text}/${key}`);
  if (paths.known++ < MOST_PATHS) path.children.set(ownCopy(key), child);
  return child;
}

function startPath(text: string): Path {
  const hash = { a: 0, b: 0 };
  startHash(hash);
  hashText(hash, text);
  const field = fieldOf(text);
  return { text, field: field === text ? field : null, seed: hash.a, isColumn: false, children: new Map() };
}
