/** In E.164 a number has at most 15 digits; fewer than 8 reach nobody from abroad. */
const ANY = /^\+[1-9]\d{7,14}$/;
/** In the United Kingdom a number has nine or ten digits after the country's, a mobile always ten. */
const BRITISH = /^\+44(7\d{9}|[1-689]\d{8,9})$/;

/**
 * A telephone number in the one form that is sent to and compared (E.164): `07700 900123` is `+447700900123`. Numbers with
 * another country's code keep it. Null when the text cannot be a number that is dialled from here.
 */
export function phoneNumber(typed: string): string | null {
  const plain = typed.normalize("NFKC").replace(/[\s().\-‐‑–/]/g, "");
  // People write +44 (0)7700: inside the country's code the nought is not dialled.
  const number = plain
    .replace(/^00/, "+")
    .replace(/^0(?=[1-9])/, "+44")
    .replace(/^\+440/, "+44");
  if (number.startsWith("+44")) return BRITISH.test(number) ? number : null;
  return ANY.test(number) ? number : null;
}

/** Whether a number in E.164 is a British mobile, or one from abroad, where it cannot be told: texts reach it. */
export function takesTexts(number: string): boolean {
  return !number.startsWith("+44") || /^\+447[1-57-9]\d{8}$/.test(number);
}
