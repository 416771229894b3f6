import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";

/**
 * Gives a name to whoever sends something, that says nothing about them: a keyed hash of their network address. `key` is the
 * installation's secret.
 */
export function sendersBy(key: string): (address: string) => string {
  return (address) =>
    createHmac("sha256", key)
      .update(`sender ${networkOf(address)}`)
      .digest("base64url")
      .slice(0, 22);
}

/** One household or office has a whole range of version 6 addresses: the first four groups are theirs. */
function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (!isIPv6(plain)) return plain;
  const [head = "", tail = ""] = plain.toLowerCase().split("::");
  const [before, after] = [head, tail].map((part) => (part === "" ? [] : part.split(":"))) as [string[], string[]];
  const zeros = plain.includes("::") ? Array<string>(Math.max(0, 8 - before.length - after.length)).fill("0") : [];
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return groups.map((group) => group.replace(/^0+(?=.)/, "")).join(":");
}
