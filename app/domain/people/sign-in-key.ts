import { phoneNumber, takesTexts } from "../mail/phone-number";
import { emailKey } from "./email";

/**
 * What somebody typed to sign in, in the form that is compared: an address or, where texts are offered, the number of a mobile
 * in E.164. Null: neither.
 */
export function signInKey(typed: string, { isTextOffered }: { isTextOffered: boolean }): string | null {
  const number = isTextOffered ? phoneNumber(typed) : null;
  return number !== null && takesTexts(number) ? number : emailKey(typed);
}
