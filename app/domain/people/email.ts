const LONGEST = 254;

/** An address as letters are sent to it: as it was typed, without spaces and with plain letters. */
export function emailAddress(typed: string): string {
  return typed.normalize("NFKC").replace(/\s/g, "");
}

/**
 * The one form in which addresses are compared: no space around or inside, lower case, plain letters. Null when the text
 * cannot be an address. Dots and plus signs count: to most servers they make another mailbox.
 */
export function emailKey(typed: string): string | null {
  const key = emailAddress(typed).toLowerCase();
  const isAddress = /^[^@<>()[\]\\,;:"\p{C}]+@[^@<>()[\]\\,;:"\p{C}.]+(\.[^@<>()[\]\\,;:"\p{C}.]+)+$/u.test(key);
  return isAddress && key.length <= LONGEST ? key : null;
}
