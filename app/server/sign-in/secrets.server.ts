import { createHash, createHmac, randomBytes } from "node:crypto";
import { codeFrom } from "~/domain/people/code";

/** What goes out to a person once, and what is kept of it. */
export interface Secrets {
  token: string;
  code: string;
  tokenHash: string;
  codeHash: string;
}

/** A new link and code. A code has 39 bits: what is kept of it is keyed, so that the database alone does not give it away. */
export function newSecrets(key: string): Secrets {
  const [token, code] = [randomSecret(), codeFrom(randomBytes(64))];
  return { token, code, tokenHash: hashOf(token), codeHash: codeHashOf(code, hashOf(token), key) };
}

/** 256 random bits, in letters that a link and a cookie can hold. */
export function randomSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a secret of 256 bits. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

/** What is kept of a code; it is good with one link's hash only. */
export function codeHashOf(code: string, tokenHash: string, key: string): string {
  return createHmac("sha256", key).update(`code ${tokenHash} ${code}`).digest("base64url");
}
