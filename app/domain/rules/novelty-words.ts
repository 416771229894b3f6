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
  const hits = noveltyHits(text, places);
  const quotesOf = (kind: NoveltyHit["kind"]) => hits.filter((hit) => hit.kind === kind).map(({ quote }) => quote);
  return { asksForNew: quotesOf("asksForNew"), shutsOut: quotesOf("shutsOut") };
}

/** A hit, and where it begins in the text. */
export interface NoveltyHit {
  kind: keyof NoveltyWords;
  at: number;
  quote: string;
}

/** The same hits with their places, sentence by sentence; within one, what asks for new comes first. */
export function noveltyHits(text: string, places: readonly string[] = []): NoveltyHit[] {
  const kept = [...harmless, ...matchers(places)];
  return sentencesIn(text).flatMap(({ sentence, at }) => {
    if (!anyWord.test(sentence) || isSoftened(sentence)) return [];
    const masked = kept.reduce((words, name) => words.replace(name, blank), sentence);
    const found = (kind: NoveltyHit["kind"], list: readonly RegExp[]) =>
      hitsIn(masked, list).map((hit) => ({ kind, at: at + hit.at, quote: hit.quote }));
    return [...found("asksForNew", asksForNewList), ...found("shutsOut", shutsOutList)];
  });
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
  return sentencesIn(text).map(({ sentence }) => sentence);
}

/** Sentences and where they begin. */
export function sentencesIn(text: string): { sentence: string; at: number }[] {
  const parts = text.replace(/[\u2018\u2019]/g, "'").split(/((?<=[.!?\u2026])\s+|[\r\n]+)/);
  let at = 0;
  return parts.flatMap((part, place) => {
    const from = at;
    at += part.length;
    return place % 2 === 0 && part.trim() !== "" ? [{ sentence: part, at: from }] : [];
  });
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
  return hitsIn(sentence, list).map((hit) => hit.quote);
}

function hitsIn(sentence: string, list: readonly RegExp[]): { at: number; quote: string }[] {
  const hits: { at: number; quote: string }[] = [];
  let left = sentence;
  for (const phrase of list) {
    left = left.replace(phrase, (quote: string, at: number) => {
      hits.push({ at, quote });
      return blank(quote);
    });
  }
  return hits.sort((a, b) => a.at - b.at);
}

/** Same length, so that places in the sentence stay where they are; no letter, so that nothing is joined. */
function blank(words: string): string {
  return "\u0000".repeat(words.length);
}
