import type { TFunction } from "i18next";
import { moneyIn } from "../awards/money-in";

/** How a group likes to be reached, in a line: "Likes a phone call, mornings". */
export function likesIn(t: TFunction, { how, words }: { how: string; words: string }): string {
  const likes = t(`groups-list:likes.${how}`);
  return words === "" ? likes : t("groups-list:likes.with", { likes, words });
}

/** A grant in a line: "£12,000, 1 April 2026". */
export function grantIn(t: TFunction, grant: { day: string | null; currency: string; pence: number | null }): string {
  const day = grant.day === null ? t("groups-list:noDay") : t("groups-list:day", { day: grant.day });
  return t("groups-list:grant", { money: moneyIn(t, grant.currency, grant.pence), day });
}

/** Until when money is known: the day, or that it has ended; `today` as `YYYY-MM-DD`. */
export function untilIn(t: TFunction, until: string | null, today: string): string {
  if (until === null) return t("groups-list:noEnd");
  return until < today ? t("groups-list:ended", { day: until }) : t("groups-list:untilDay", { day: until });
}
