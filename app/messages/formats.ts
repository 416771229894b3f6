import type { i18n } from "i18next";
import { monthNames, weekdayNames } from "~/domain/calendar-names";
import { parseDay } from "~/domain/period";

/**
 * How messages write values: `{{x, day}}` an ISO date as "31 March 2028", `{{x, weekday}}` as "Friday 31 March 2028",
 * `{{x, clock}}` "17:00" as "5pm", `{{x, month}}` as "March 2028", `{{x, monthDay}}`
 * "12-20" as "20 December", `{{x, money}}` pence as "£12,000" or "£18.64",
 * `{{x, percent}}` a percentage with one decimal as "5.7%", `{{x, number}}` a number with thousands. A value of another
 * kind is written as it is. Months have their names in the language of the sentence; numbers are the same in both.
 */
export function addFormats(messages: i18n): void {
  const formatter = messages.services.formatter;
  formatter?.add("day", day);
  formatter?.add("weekday", weekday);
  formatter?.add("clock", clock);
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

const welshMonths = [
  ...["Ionawr", "Chwefror", "Mawrth", "Ebrill", "Mai", "Mehefin"],
  ...["Gorffennaf", "Awst", "Medi", "Hydref", "Tachwedd", "Rhagfyr"],
];

const welshDays = ["Sul", "Llun", "Mawrth", "Mercher", "Iau", "Gwener", "Sadwrn"].map((name) => `Dydd ${name}`);

function day(value: unknown, language?: string): string {
  const isDay = typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return isDay ? inWords(value, "d MMMM yyyy", language) : String(value);
}

function weekday(value: unknown, language?: string): string {
  const isDay = typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return isDay ? inWords(value, "EEEE d MMMM yyyy", language) : String(value);
}

function clock(value: unknown, language?: string): string {
  const [, hours = "", minutes = ""] = /^(\d{2}):(\d{2})$/.exec(String(value)) ?? [];
  if (hours === "") return String(value);
  const names = language === "cy" ? ["hanner nos", "canol dydd"] : ["midnight", "noon"];
  if (minutes === "00" && (hours === "00" || hours === "12")) return names[hours === "00" ? 0 : 1]!;
  const past = minutes === "00" ? "" : `:${minutes}`;
  return `${Number(hours) % 12 || 12}${past}${Number(hours) < 12 ? "am" : "pm"}`;
}

function month(value: unknown, language?: string): string {
  const isDay = typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return isDay ? inWords(value, "MMMM yyyy", language) : String(value);
}

function monthDay(value: unknown, language?: string): string {
  const isDay = typeof value === "string" && /^\d{2}-\d{2}$/.test(value);
  return isDay ? inWords(`2000-${value}`, "d MMMM", language) : String(value);
}

/** A day that does not exist stays as it is. Without a library: pages with script carry this. */
function inWords(isoDay: string, pattern: string, language?: string): string {
  const day = parseDay(isoDay);
  if (day === null) return isoDay;
  const [year = 0, month = 0, dayOfMonth = 0] = isoDay.split("-").map(Number);
  const [months, days] = language === "cy" ? [welshMonths, welshDays] : [monthNames, weekdayNames];
  // Day 0, 1 January 1970, was a Thursday.
  const weekday = days[(((day + 4) % 7) + 7) % 7]!;
  const parts: Record<string, string | number> = { EEEE: weekday, d: dayOfMonth, MMMM: months[month - 1]!, yyyy: year };
  return pattern.replace(/EEEE|MMMM|yyyy|d/g, (part) => String(parts[part]));
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
