/** A text's first sentence and the rest, which may be empty. */
export function firstSentence(text: string): [first: string, rest: string] {
  const end = /[.?!]["”’)]?(?=\s)/.exec(text);
  const at = end ? end.index + end[0].length : text.length;
  return [text.slice(0, at), text.slice(at).trim()];
}
