import { restrictingIn } from "./speech-words";

/** Where in a text each restricting group of words begins, in reading order: the text as it is written. */
export function speechHits(text: string): { at: number; quote: string }[] {
  const plain = text.toLowerCase().replace(/[’‘]/g, "'");
  if (plain.length !== text.length) return [];
  let at = 0;
  return plain.split(/([.;!?\n]+)/).flatMap((one, place) => {
    const from = at;
    at += one.length;
    if (place % 2 === 1) return [];
    const { serious, warn } = restrictingIn(one);
    const quotes = [...new Set([serious, warn].filter((words) => words !== undefined))];
    return quotes
      .map((words) => ({
        at: from + one.indexOf(words),
        quote: text.slice(from + one.indexOf(words), from + one.indexOf(words) + words.length),
      }))
      .sort((a, b) => a.at - b.at);
  });
}
