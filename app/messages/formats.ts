import type { i18n } from "i18next";
import { parseDay } from "~/domain/period";

/**
 * How messages write values: `{{x, day}}` an ISO date as "31 March 2028", `{{x, month}}` as "March 2028", `{{x, monthDay}}`
 * "12-20" as "20 December", `{{x, money}}` pence as "£12,000" or "£18.64",
 * `{{x, percent}}` a percentage with one decimal as "5.7%", `{{x, number}}` a number with thousands. A value of another
 * kind is written as it is.
 */
export function addFormats(messages: i18n): void {
  const formatter = messages.services.formatter;
  formatter?.add("day", day);
  formatter?.add("month", month);
  formatter?.add("monthDay", monthDay);
  formatter?.add("money", money);
  formatter?.add("percent", percent);
  formatter?.add("number", number);
}

const pounds = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP", maximumFractionDigits: 0 });
const poundsAndPence = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" });
const oneDecimal = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const plain = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });

function day(value: unknown): string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? inWords(value, (day, month, year) => `${day} ${month} ${year}`)
    : String(value);
}

function month(value: unknown): string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? inWords(value, (_, month, year) => `${month} ${year}`)
    : String(value);
}

function monthDay(value: unknown): string {
  return typeof value === "string" && /^\d{2}-\d{2}$/.test(value)
    ? inWords(`2000-${value}`, (day, month) => `${day} ${month}`)
    : String(value);
}

const months = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

/** A day that does not exist stays as it is. Without a library: pages with script carry this. */
function inWords(isoDay: string, write: (day: number, month: string, year: number) => string): string {
  const [year = 0, month = 0, day = 0] = isoDay.split("-").map(Number);
  return parseDay(isoDay) === null ? isoDay : write(day, months[month - 1]!, year);
}

function money(pence: unknown): string {
  if (typeof pence !== "number") return String(pence);
  return (Math.round(pence) % 100 === 0 ? pounds : poundsAndPence).format(Math.round(pence) / 100);
}

function percent(value: unknown): string {
  return typeof value === "number" ? `${oneDecimal.format(value)}%` : String(value);
}

function number(value: unknown): string {
  return typeof value === "number" ? plain.format(value) : String(value);
}
