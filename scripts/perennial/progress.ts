import type { TFunction } from "i18next";

const EVERY_MS = 100;
const BAR = 24;

/** A progress line on the error stream; silent when that is not a terminal. */
export function progressBar(t: TFunction, stream: NodeJS.WriteStream = process.stderr) {
  const began = Date.now();
  let shown = 0;
  return {
    show(name: string, share: number | null, rows: number): void {
      if (!stream.isTTY || Date.now() - shown < EVERY_MS) return;
      shown = Date.now();
      const seconds = Math.round((shown - began) / 1000);
      const percent =
        share === null ? "" : `${"#".repeat(Math.round(share * BAR)).padEnd(BAR, ".")} ${Math.round(share * 100)}%`;
      stream.write(`\r\u001b[K${t("cli:progress", { name, percent, rows, seconds })}`);
    },
    clear(): void {
      if (stream.isTTY && shown > 0) stream.write("\r\u001b[K");
    },
  };
}
