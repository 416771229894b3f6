import { type DarkDays, parseDay, usableDays, yearEnd } from "../period";
import type { Design, FieldName } from "./fields";

/** A day that is fine by the calendar and hard for groups: said beside the field, never in the way. */
export interface DateNote {
  field: FieldName;
  code: "august" | "dark-days" | "year-end" | "first-thing" | "midnight";
}

const FORTNIGHT = 14;

/** Days on which groups are away or busy with their year end, and hours at which nobody can be asked. Source: features.md 5. */
export function dateNotesOf(design: Design, terms: { yearStart: string; darkDays: DarkDays }): DateNote[] {
  const { isAlwaysOpen, closesAt } = design;
  const asked: FieldName[] = isAlwaysOpen ? ["decisionOn"] : ["opensOn", "closesOn", "decisionOn"];
  const notes = asked.flatMap((field) => {
    const code = noteOn(design[field] as string | null, terms);
    return code === null ? [] : [{ field, code }];
  });
  if (isAlwaysOpen) return notes;
  if (closesAt === "00:00" || closesAt === "23:59") return [...notes, { field: "closesAt", code: "midnight" }];
  return closesAt === "09:00" ? [...notes, { field: "closesAt", code: "first-thing" }] : notes;
}

function noteOn(
  date: string | null,
  { yearStart, darkDays }: { yearStart: string; darkDays: DarkDays },
): DateNote["code"] | null {
  const day = parseDay(date ?? "");
  if (day === null) return null;
  if (usableDays(day - 1, day, darkDays) === 0) return "dark-days";
  if (date!.slice(5, 7) === "08") return "august";
  return yearEnd(day, yearStart) - day < FORTNIGHT ? "year-end" : null;
}
