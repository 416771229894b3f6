import { z } from "zod";

/**
 * What a group tells once, in the order of the page. Each is a question of its own, with a day and a source; each has its words
 * under `fields` in messages/en/groups.json.
 */
export const fields = {
  /** As it is known in its place. */
  name: z.string().min(1).max(200),
  /** What it does, in its own words. */
  work: z.string().max(5_000),
  legalForm: z.enum(["not-registered", "charity", "cio", "company", "cic", "co-operative", "other"]),
  /** As they are written on the registers; "" for none. Shapes: org-id.ts. */
  numbers: z.object({ charity: z.string(), company: z.string(), other: z.string() }),
  /** Ids of wards of the place. */
  wards: z.array(z.string()).max(200),
  contact: z.object({
    how: z.enum(["phone", "text", "mail", "post"]),
    /** When, and whatever else helps: "mornings, let it ring". */
    words: z.string().max(500),
    phone: z.string().max(40),
    address: z.string().max(500),
  }),
  /** What a year costs, in pence, and the year it is about. */
  runningCosts: z.object({ pence: z.number().int().min(0), year: z.number().int() }),
  /** What is put by, in pence, and on which day. */
  reserves: z.object({ pence: z.number().int().min(0), on: z.string() }),
} as const;

export type Field = keyof typeof fields;
export type FieldValue<F extends Field> = z.output<(typeof fields)[F]>;

export const fieldNames = Object.keys(fields) as Field[];

/** How long a fact is taken as right, in days, before somebody is asked whether it still is. */
export const STILL_RIGHT_DAYS = 365;

/** Whether a text names a field. */
export function isField(text: string): text is Field {
  return Object.hasOwn(fields, text);
}
