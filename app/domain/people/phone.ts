/** Whether a text can be the number of a telephone, as people write it: five to thirty digits, blanks, brackets and hyphens. */
export function isPhone(typed: string): boolean {
  return /^\+?[\d ()-]{5,30}$/.test(typed);
}
