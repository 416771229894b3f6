import type { TFunction } from "i18next";

/** An amount with its currency: pounds with their sign, others by their letters. */
export function moneyIn(t: TFunction, currency: string, pence: number | null): string {
  if (pence === null) return t("who-we-fund:grants.noMoney");
  if (currency === "GBP") return t("who-we-fund:grants.moneyIn", { pence });
  return t("who-we-fund:grants.otherMoney", { currency, amount: pence / 100 }).trim();
}
