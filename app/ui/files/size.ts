import type { TFunction } from "i18next";

/** How large a file is, in words: whole kilobytes below a megabyte, then one decimal. */
export function sizeInWords(t: TFunction<"files">, bytes: number): string {
  const kb = Math.max(1, Math.round(bytes / 1_024));
  if (kb < 1_024) return t("files:size.kb", { n: kb });
  return t("files:size.mb", { n: Math.round(bytes / 104_857.6) / 10 });
}
