/**
 * The word finder of rulebook 3.7: words that ask for something new, and words that shut out what is there already.
 * Whole words only, any case, hyphen or space; a sentence that softens the demand is left out.
 */
const asksForNewWords = [
  "new project",
  "new projects",
  "new activity",
  "new work",
  "new idea",
  "new ideas",
  "brand new",
  "innovative",
  "innovation",
  "innovate",
  "novel",
  "pioneering",
  "ground-breaking",
  "groundbreaking",
  "cutting-edge",
  "pilot",
  "piloting",
  "proof of concept",
  "first of its kind",
  "never been tried",
  "fresh approach",
  "additional to existing",
  "what is different about",
  "something different",
  "newydd",
  "arloesol",
  "arloesedd",
  "arloesi",
  "peilot",
  "treialu",
];

const shutsOutWords = [
  "not fund existing",
  "no existing activity",
  "cannot fund ongoing",
  "no ongoing costs",
  "not for continuation",
  "no continuation funding",
  "no repeat funding",
  "must not have been funded before",
  "one year only and not renewable",
  "no core costs",
  "no running costs",
];

const softeningWords = [
  "need not be new",
  "does not have to be new",
  "do not need to be innovative",
  "existing work is welcome",
  "new or existing",
  "continue or",
  "sustain",
  "carry on",
  "keep going",
];

const harmlessWords = [
  "new applicant",
  "new applicants",
  "new member",
  "new members",
  "new trustee",
  "new trustees",
  "new bank account",
  "new building",
  "new starter",
  "new year",
  "new town",
];

const asksForNewList = matchers(asksForNewWords);
const shutsOutList = matchers(shutsOutWords);
const anyWord = new RegExp([...asksForNewList, ...shutsOutList].map((phrase) => phrase.source).join("|"), "iu");
const softeners = matchers(softeningWords);
const harmless = matchers(harmlessWords);

/** Of the list that shuts out the existing, the words that shut out running costs (rulebook 6). */
const runningCosts = matchers(["no core costs", "no running costs"]);

/** What a text asks for, quoted as it is written, in reading order; overlapping words count once, the longest first. */
export interface NoveltyWords {
  asksForNew: string[];
  shutsOut: string[];
}

/**
 * Reads a text as the rulebook's word finder does.
 *
 * @param places names that are never counted, such as a town called Novel
 */
export function findNovelty(text: string, places: readonly string[] = []): NoveltyWords {
  const found: NoveltyWords = { asksForNew: [], shutsOut: [] };
  const kept = [...harmless, ...matchers(places)];
  for (const sentence of sentencesOf(text)) {
    if (!anyWord.test(sentence) || isSoftened(sentence)) continue;
    const masked = kept.reduce((words, name) => words.replace(name, blank), sentence);
    found.asksForNew.push(...quotes(masked, asksForNewList));
    found.shutsOut.push(...quotes(masked, shutsOutList));
  }
  return found;
}

/** The words of a text that say running costs are not paid for. */
export function findNoRunningCosts(text: string): string[] {
  return sentencesOf(text)
    .filter((sentence) => !isSoftened(sentence))
    .flatMap((sentence) => quotes(sentence, runningCosts));
}

/** True when the first words of a text say that existing work may go on: a softener, or a plain welcome to it. */
export function welcomesExisting(text: string, withinWords: number): boolean {
  const opening = text.match(new RegExp(`^\\s*(?:\\S+\\s*){0,${withinWords}}`))?.[0] ?? "";
  return sentencesOf(opening).some(
    (sentence) =>
      isSoftened(sentence) ||
      /\b(?:do|does) not (?:need|have) to (?:propose|be|do)\b.*\bnew\b/i.test(sentence) ||
      (/\bwelcome/i.test(sentence) && /\b(?:continu|existing|ongoing|same work)/i.test(sentence)),
  );
}

function isSoftened(sentence: string): boolean {
  return softeners.some((softener) => sentence.search(softener) >= 0);
}

function sentencesOf(text: string): string[] {
  return text
    .replace(/[\u2018\u2019]/g, "'")
    .split(/(?<=[.!?\u2026])\s+|[\r\n]+/)
    .filter((sentence) => sentence.trim() !== "");
}

/** Longest first; words may be joined by a hyphen or any space. */
function matchers(phrases: readonly string[]): RegExp[] {
  return [...phrases]
    .filter((phrase) => phrase.trim() !== "")
    .sort((a, b) => b.length - a.length)
    .map((phrase) => {
      const words = phrase
        .trim()
        .split(/[\s-]+/)
        .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
      return new RegExp(`(?<![\\p{L}\\p{N}])${words.join("[\\s\\u2010-\\u2015-]+")}(?![\\p{L}\\p{N}])`, "giu");
    });
}

function quotes(sentence: string, list: readonly RegExp[]): string[] {
  const hits: { at: number; quote: string }[] = [];
  let left = sentence;
  for (const phrase of list) {
    left = left.replace(phrase, (quote: string, at: number) => {
      hits.push({ at, quote });
      return blank(quote);
    });
  }
  return hits.sort((a, b) => a.at - b.at).map((hit) => hit.quote);
}

/** Same length, so that places in the sentence stay where they are; no letter, so that nothing is joined. */
function blank(words: string): string {
  return "\u0000".repeat(words.length);
}
