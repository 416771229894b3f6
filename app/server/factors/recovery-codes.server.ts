import { createHmac, randomBytes } from "node:crypto";
import { codeFrom, codeTyped } from "~/domain/people/code";

const HOW_MANY = 10;

/** Codes for the day the phone is lost: what the person gets once, and what is kept of each, in the same order. */
export interface RecoveryCodes {
  codes: string[];
  hashes: string[];
}

/** Ten new codes of a person. */
export function newRecoveryCodes(personId: string, secretKey: string): RecoveryCodes {
  const codes = Array.from({ length: HOW_MANY }, () => codeFrom(randomBytes(64)));
  return { codes, hashes: codes.map((code) => recoveryHashOf(code, personId, secretKey)) };
}

/** What is kept of a code, however it is typed. A code has 39 bits: the hash is keyed, so that the database alone gives none away. */
export function recoveryHashOf(typed: string, personId: string, secretKey: string): string {
  return createHmac("sha256", secretKey)
    .update(`recovery code ${personId} ${codeTyped(typed)}`)
    .digest("base64url");
}
