import { settingsAddress } from "../settings/addresses";

/** The page of the words of a funder in a language, or of one sentence and what is done to it. */
export function wordsAddress(
  { language, chosen }: { language: string; chosen: string | null },
  { key, deed, done, change }: { key?: string; deed?: "original" | "undoing"; done?: string; change?: string } = {},
): string {
  const path = ["/words", ...(key ? [encodeURIComponent(key.replace(":", "."))] : []), ...(deed ? [deed] : [])].join(
    "/",
  );
  const more = { ...(language === "cy" && { in: "cy" }), ...(done && { done }), ...(change && { change }) };
  return settingsAddress(path, chosen, more);
}
