import { readPence } from "../money";
import { dayOf, isoDay } from "../period";
import type { RequiredFact } from "./read-grant";

/** How a cell should have been written, where there is no doubt what it means; null otherwise. */
export function fixedForm(fact: RequiredFact, value: string): string | null {
  if (fact === "award") return dateFrom(value);
  if (fact === "currency") return SIGNS[value.trim().toLowerCase()] ?? null;
  return fact === "amount" ? amountFrom(value) : null;
}

const SIGNS: Record<string, string> = {
  "£": "GBP",
  pound: "GBP",
  pounds: "GBP",
  sterling: "GBP",
  "pounds sterling": "GBP",
  "€": "EUR",
  euro: "EUR",
  euros: "EUR",
};

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const DAY_MONTH_YEAR = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})$/i;
const MONTH_DAY_YEAR = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;

function dateFrom(value: string): string | null {
  const text = value.trim();
  const dayFirst = DAY_MONTH_YEAR.exec(text);
  if (dayFirst) return isoFrom(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!);
  const monthFirst = MONTH_DAY_YEAR.exec(text);
  return monthFirst ? isoFrom(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!) : null;
}

function isoFrom(year: string, month: string, day: string): string | null {
  const found = dayOf(Number(year), MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1, Number(day));
  return found === null ? null : isoDay(found);
}

/** `£12k`, `1.5m`, `5000 GBP`. */
function amountFrom(value: string): string | null {
  const parts = /^(?:GBP|EUR|USD|[£€$])?\s*([\d,.]+)\s*(k|m)?\s*(?:GBP|EUR|USD|pounds|euros)?$/i.exec(value.trim());
  const read = parts && readPence(parts[1]!);
  if (!read) return null;
  const times = { k: 1_000, m: 1_000_000 }[parts[2]?.toLowerCase() as "k" | "m"] ?? 1;
  return String((read.pence * times) / 100);
}
