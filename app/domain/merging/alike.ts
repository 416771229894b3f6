import { isNear, nearKeys, tellingWords } from "./name-key";

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
  const words = groups.map(({ foldedName }) => tellingWords(foldedName));
  const look = (why: WhyAlike, keysOf: (group: Comparable, at: number) => string[], fits = always) => {
    for (const block of blocksOf(groups, keysOf))
      for (const [a, b] of pairsIn(block)) {
        if (found.size >= limit) return;
        const pair = inOrder(groups[a]!.id, groups[b]!.id);
        const key = pairKey(pair);
        if (!found.has(key) && !apart.has(key) && fits(a, b)) found.set(key, { ...pair, why });
      }
  };
  const otherNumbers = (a: number, b: number) => areTwoNumbers(groups[a]!.orgId, groups[b]!.orgId);
  look("org-id", ({ orgId }) => (orgId === null ? [] : [orgId.toUpperCase()]));
  look("name", ({ foldedName }) => [foldedName]);
  look(
    "near",
    (_, at) => [words[at]!.join(" "), `joined|${[...groups[at]!.foldedName].filter((one) => one !== " ").join("")}`],
    (a, b) => !otherNumbers(a, b),
  );
  look(
    "near",
    (_, at) => nearKeys(words[at]!),
    (a, b) => !otherNumbers(a, b) && isNear(words[a]!, words[b]!),
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

/** Places of the groups that have a key together. */
function blocksOf(groups: readonly Comparable[], keysOf: (group: Comparable, at: number) => string[]): number[][] {
  const blocks = new Map<string, number[]>();
  groups.forEach((group, at) => {
    for (const key of keysOf(group, at)) {
      const block = blocks.get(key);
      if (block) block.push(at);
      else blocks.set(key, [at]);
    }
  });
  return [...blocks.values()].filter((block) => block.length > 1);
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
