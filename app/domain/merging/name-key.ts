// All of these with double letters written once, as `tellingWords` compares them.

/** Says nothing about which group it is, wherever it stands. */
const filler = new Set(
  "a an and at by cic cio company co for in incorporated limited lp ltd of on the uk with".split(" "),
);
/** Says little, as long as two other words are left to tell a group by. */
const soft = new Set("asociation charity club comunity group project society trust".split(" "));
const spellings: Readonly<Record<string, string>> = { saint: "st", center: "centre", asoc: "asociation" };

const LEFT_WITHOUT_SOFT = 2;
/** One letter may differ in a name of this many letters, and only in a word of `IN_A_WORD`. */
const IN_A_NAME = 8;
const IN_A_WORD = 4;

/**
 * The words of a folded name that tell which group it is, in the order of the alphabet: without filler words, in one spelling,
 * double letters written once. A name of nothing but filler keeps its words.
 */
export function tellingWords(foldedName: string): string[] {
  const single = foldedName.replace(/([a-z])\1/g, "$1").split(" ");
  const words = single.map((word) => spellings[word] ?? word);
  const firm = words.filter((word) => !filler.has(word));
  const hard = firm.filter((word) => !soft.has(word));
  const kept = hard.length >= LEFT_WITHOUT_SOFT ? hard : firm.length > 0 ? firm : words;
  return [...new Set(kept)].sort();
}

/**
 * Keys by which names that differ in one word find each other: for each word that may differ, the other words and its first
 * letter; beside each, that word. Empty for a name that is too short.
 */
export function blockKeys(words: readonly string[]): { key: string; word: string }[] {
  if (words.join("").length < IN_A_NAME) return [];
  return words.flatMap((word, place) => {
    if (!mayDiffer(word)) return [];
    const others = words.filter((_, at) => at !== place).join(" ");
    return [{ key: `${others}|${word[0]}`, word }];
  });
}

/** A word, and the word with any one letter but its first left out: what words with one letter of difference have in common. */
export function shorterWords(word: string): string[] {
  const shorter = [word];
  for (let at = 1; at < word.length; at++) shorter.push(word.slice(0, at) + word.slice(at + 1));
  return shorter;
}

/** Whether two lists of telling words are the same but for one letter in one word: never its first, and never a number. */
export function isNear(one: readonly string[], other: readonly string[]): boolean {
  const [onlyOne, onlyOther] = [
    one.filter((word) => !other.includes(word)),
    other.filter((word) => !one.includes(word)),
  ];
  const [a, b] = [onlyOne[0], onlyOther[0]];
  if (onlyOne.length !== 1 || onlyOther.length !== 1 || a === undefined || b === undefined) return false;
  return mayDiffer(a) && mayDiffer(b) && a[0] === b[0] && isOneLetter(a, b);
}

function mayDiffer(word: string): boolean {
  return word.length >= IN_A_WORD && !/\d/.test(word);
}

/** One letter added, left out, changed, or changed places with the next. */
function isOneLetter(a: string, b: string): boolean {
  let [from, endA, endB] = [0, a.length, b.length];
  while (from < endA && from < endB && a[from] === b[from]) from++;
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  const [restA, restB] = [a.slice(from, endA), b.slice(from, endB)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB === `${restA[1]}${restA[0]}`;
}
