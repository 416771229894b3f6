/** A file's text without the characters that steer a terminal or turn the direction of what follows: each becomes a space. */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, " ");
}
