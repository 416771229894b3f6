import { blockKeys, isNear, shorterWords, tellingWords } from "./name-key";

/** A group as far as two are compared; `foldedName` as `foldName` makes it. */
export interface Comparable {
  id: string;
  foldedName: string;
  orgId: string | null;
}

export type WhyAlike = "org-id" | "name" | "near";

/** Two groups that look alike, the smaller id first. */
export interface Alike {
  oneId: string;
  otherId: string;
  why: WhyAlike;
}

/**
 * Pairs that look alike, the surest first: the same number, the same name, nearly the same name. Pairs in `apart`
 * (`pairKey`) are left out. At most `limit`; the work grows with the groups and with what is found, not with all pairs.
 */
export function pairsAlike(groups: readonly Comparable[], apart: ReadonlySet<string>, limit: number): Alike[] {
  const found = new Map<string, Alike>();
  const look = (why: WhyAlike, blocks: () => Iterable<Block>, fits: (a: number, b: number) => boolean = always) => {
    if (found.size >= limit) return;
    for (const block of blocks())
      for (const [a, b] of pairsIn(block)) {
        if (found.size >= limit) return;
        if (!fits(a, b)) continue;
        const pair = inOrder(groups[a]!.id, groups[b]!.id);
        const key = pairKey(pair);
        if (!found.has(key) && !apart.has(key)) found.set(key, { ...pair, why });
      }
  };
  const words = groups.map(({ foldedName }) => tellingWords(foldedName));
  const mayBeOne = (a: number, b: number) => !areTwoNumbers(groups[a]!.orgId, groups[b]!.orgId);
  look("org-id", () => blocksBy(groups, ({ orgId }) => orgId?.toUpperCase() ?? null));
  look("name", () => blocksBy(groups, ({ foldedName }) => foldedName));
  look("near", () => blocksBy(groups, (_, at) => words[at]!.join(" ")), mayBeOne);
  look("near", () => blocksBy(groups, ({ foldedName }) => foldedName.replaceAll(" ", "")), mayBeOne);
  look(
    "near",
    () => nearBlocks(words),
    (a, b) => mayBeOne(a, b) && isNear(words[a]!, words[b]!),
  );
  return [...found.values()];
}

/** Two ids, the smaller first. */
export function inOrder(one: string, other: string): { oneId: string; otherId: string } {
  return one < other ? { oneId: one, otherId: other } : { oneId: other, otherId: one };
}

/** A pair as one text. */
export function pairKey({ oneId, otherId }: { oneId: string; otherId: string }): string {
  return `${oneId} ${otherId}`;
}

const always = (_a: number, _b: number) => true;

/** Places of groups that have something in common. */
type Block = readonly number[];

function blocksBy(groups: readonly Comparable[], keyOf: (group: Comparable, at: number) => string | null): Block[] {
  const blocks = new Map<string, number[]>();
  groups.forEach((group, at) => {
    const key = keyOf(group, at);
    if (key !== null) put(blocks, key, at);
  });
  return [...blocks.values()];
}

/** In a block of more, words are compared only where they have a shorter one in common. */
const FEW = 20;

/** Places of names that differ in one word at most; in large blocks, of words that differ in about one letter. */
function* nearBlocks(words: readonly (readonly string[])[]): Generator<Block> {
  const blocks = new Map<string, { at: number; word: string }[]>();
  words.forEach((list, at) => {
    for (const { key, word } of blockKeys(list)) put(blocks, key, { at, word });
  });
  for (const block of blocks.values()) {
    if (block.length <= FEW) yield block.map(({ at }) => at);
    else yield* byShorterWords(block);
  }
}

function byShorterWords(block: readonly { at: number; word: string }[]): Iterable<Block> {
  const blocks = new Map<string, number[]>();
  for (const { at, word } of block) for (const shorter of shorterWords(word)) put(blocks, shorter, at);
  return blocks.values();
}

function put<T>(blocks: Map<string, T[]>, key: string, one: T): void {
  const block = blocks.get(key);
  if (block) block.push(one);
  else blocks.set(key, [one]);
}

/** Where very many have one key, each is compared with so many that follow it. */
const WINDOW = 100;

function* pairsIn(block: readonly number[]): Generator<[number, number]> {
  for (let a = 0; a < block.length; a++)
    for (let b = a + 1; b < Math.min(block.length, a + 1 + WINDOW); b++) yield [block[a]!, block[b]!];
}

/** Two numbers of one register are two groups, however alike their names are. */
function areTwoNumbers(one: string | null, other: string | null): boolean {
  if (one === null || other === null || one === other) return false;
  const register = (id: string) => id.toUpperCase().split("-", 2).join("-");
  return register(one) === register(other);
}
