import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const METHOD = "aes-256-gcm";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What is to be locked, and for whom: only the same owner's name opens it again. */
export interface Lock {
  owner: string;
  secretKey: string;
}

/** Bytes that only the installation's secret opens, as letters for a column. */
export function locked(bytes: Uint8Array, lock: Lock): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(METHOD, keyOf(lock), iv).setAAD(Buffer.from(lock.owner));
  const data = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), data]).toString("base64url");
}

/** The bytes again; null when another secret or another owner locked them, or somebody changed them. */
export function unlocked(text: string, lock: Lock): Uint8Array | null {
  const all = Buffer.from(text, "base64url");
  const [iv, tag] = [all.subarray(0, IV_BYTES), all.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)];
  if (tag.length < TAG_BYTES) return null;
  const decipher = createDecipheriv(METHOD, keyOf(lock), iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(lock.owner)).setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(all.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

function keyOf({ secretKey }: Lock): Buffer {
  return Buffer.from(hkdfSync("sha256", secretKey, "", "perennial authenticator", 32));
}
