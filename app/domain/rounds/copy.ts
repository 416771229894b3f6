import { addMonths, isoDay, parseDay } from "../period";
import { type Design, fieldNames, fields } from "./fields";

/** The design of a round for the next one: its days a year later; what is said of one round only is left out. */
export function laterYear(design: Design): Design {
  const days = fieldNames.flatMap((name) => {
    const day = fields[name].name === "day" ? parseDay((design[name] as string | null) ?? "") : null;
    return day === null ? [] : [[name, isoDay(addMonths(day, 12))]];
  });
  return { ...design, ...Object.fromEntries(days), budget: [] };
}
