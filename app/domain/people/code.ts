/** Letters and digits that cannot be mixed up: no O, 0, I, 1 or L. Source: design/README.md, accessibility. */
export const codeLetters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const LENGTH = 8;

/** A code as it stands in a mail: two groups of four. `bytes` are random, at least eight; 248 is the last fair one. */
export function codeFrom(bytes: Uint8Array): string {
  const fair = [...bytes].filter((byte) => byte < codeLetters.length * 8);
  const letters = fair.slice(0, LENGTH).map((byte) => codeLetters[byte % codeLetters.length]);
  if (letters.length < LENGTH) throw new Error("too few random bytes for a code");
  return `${letters.slice(0, 4).join("")}-${letters.slice(4).join("")}`;
}

/** What somebody typed or pasted, as the code it may be: spaces and dashes do not matter, nor does the case. */
export function codeTyped(text: string): string {
  const plain = text.toUpperCase().replace(/[^A-Z0-9]/g, "");
  return `${plain.slice(0, 4)}-${plain.slice(4, LENGTH + 1)}`;
}
