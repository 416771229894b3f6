import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Meter } from "../meter";
import type { Progress } from "./shown";

type Reading = Extract<Progress["at"], { stage: "reading" }>;

/** A bar and words while a file is read. What is spoken changes at each tenth only. */
export function ReadingWords({ at }: { at: Reading }) {
  const { t } = useTranslation("audit-start");
  const { rows, share } = at;
  const whole = wholeOf(at);
  const tenth = share === null ? null : Math.floor(share * 10) * 10;
  return (
    <>
      <Meter
        label={t("progress.meter")}
        done={share ?? 0}
        of={share === null ? null : 1}
        words={wordsOf(at, whole, t)}
      />
      <p className="soft">{timeOf(at, t)}</p>
      <p className="vh" role="status">
        {tenth === null ? t("progress.reading.spokenRows") : t("progress.reading.spoken", { tenth })}
      </p>
      <p>{share === 1 && rows > 0 ? t("progress.reading.counting") : t("progress.leave")}</p>
    </>
  );
}

/** About how many rows there are, by how many there were in the part that is read; null while that would be a guess. */
function wholeOf({ rows, share }: Reading): number | null {
  if (share === null || share < 0.02 || share === 1) return null;
  const about = rows / share;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, about))) - 1);
  return Math.round(about / step) * step;
}

function wordsOf({ rows }: Reading, whole: number | null, t: TFunction): string {
  return whole === null
    ? t("audit-start:progress.reading.rows", { count: rows })
    : t("audit-start:progress.reading.rowsOf", { rows, count: Math.max(whole, rows) });
}

function timeOf({ share, seconds }: Reading, t: TFunction): string {
  const so = t("audit-start:progress.reading.elapsed", { time: length(seconds, t) });
  if (share === null || share < 0.05 || share === 1 || seconds < 3) return so;
  const left = Math.ceil((seconds / share) * (1 - share));
  return `${so} ${t("audit-start:progress.reading.left", { time: length(left, t) })}`;
}

function length(seconds: number, t: TFunction): string {
  return seconds < 60
    ? t("audit-start:progress.seconds", { count: Math.max(1, seconds) })
    : t("audit-start:progress.minutes", { count: Math.round(seconds / 60) });
}
