const LONGEST = 254;

/**
 * The one form in which addresses are compared: no space around or inside, lower case, plain letters. Null when the text
 * cannot be an address. Dots and plus signs count: to most servers they make another mailbox.
 */
export function emailKey(typed: string): string | null {
  const key = typed.normalize("NFKC").replace(/\s/g, "").toLowerCase();
  const isAddress = /^[^@<>()[\]\\,;:"\p{C}]+@[^@<>()[\]\\,;:"\p{C}.]+(\.[^@<>()[\]\\,;:"\p{C}.]+)+$/u.test(key);
  return isAddress && key.length <= LONGEST ? key : null;
}
