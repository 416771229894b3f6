import { z } from "zod";
import { type Field, type FieldValue, fields } from "~/domain/groups/fields";
import { charityNumber, companyNumber } from "~/domain/groups/org-id";
import { typedPence } from "~/domain/money";
import { isPhone } from "~/domain/people/phone";
import { parseDay } from "~/domain/period";

/** What was typed into a form: each field with all that was sent for it. */
export type Typed = Record<string, string[]>;

/** What a form says, or for each control a key of a sentence under `problem` in messages/en/groups.json. */
export type ReadField<F extends Field> =
  | { ok: true; value: FieldValue<F> }
  | { ok: false; errors: Record<string, string> };

/** Reads the answer to one question of a story. `wardIds` are those that can be ticked: others are left out. */
export function readField<F extends Field>(field: F, typed: Typed, wardIds: readonly string[]): ReadField<F> {
  const sent = field === "wards" ? { ward: (typed.ward ?? []).filter((id) => wardIds.includes(id)) } : plain(typed);
  const read = forms[field].safeParse(sent);
  if (read.success) return { ok: true, value: fields[field].parse(read.data) as FieldValue<F> };
  const errors: Record<string, string> = {};
  for (const { path, message } of read.error.issues) errors[path.join(".")] ??= message;
  return { ok: false, errors };
}

/** An answer as its form would have it typed. */
export function typedOf(field: Field, value: unknown): Typed {
  const written = writers[field] as (value: unknown) => Typed;
  return written(value);
}

/** Who says so, from the form: never nobody. Null: it was left out, or is too long to be a name or a title. */
export function sayerIn(typed: Typed): string | null {
  const said = (typed.toldBy?.at(-1) ?? "").replace(/[\s\p{Cc}]+/gu, " ").trim();
  return said !== "" && said.length <= 100 ? said : null;
}

const line = (problem: string, most: number) =>
  z
    .string()
    .default("")
    .transform((text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim())
    .pipe(z.string().max(most, problem));
const lines = (problem: string, most: number) =>
  z
    .string()
    .default("")
    .transform((text) => text.replace(/\r\n?/g, "\n").trim())
    .pipe(z.string().max(most, problem));
const sum = z.string({ error: "sum" }).transform((typed, at) => typedPence(typed) ?? refuse(at, "sum"));
const number = (problem: string, read: (typed: string) => string | null) =>
  line(problem, 40).transform((typed, at) => (typed === "" ? "" : (read(typed) ?? refuse(at, problem))));

/** Each gives what fields.ts asks for. */
const forms: { [F in Field]: z.ZodType } = {
  name: z.object({ name: line("nameLong", 200).pipe(z.string().min(1, "name")) }).transform(({ name }) => name),
  work: z.object({ work: lines("workLong", 5_000).pipe(z.string().min(1, "work")) }).transform(({ work }) => work),
  legalForm: z
    .object({ legalForm: z.string({ error: "legalForm" }).pipe(z.enum(fields.legalForm.options, "legalForm")) })
    .transform(({ legalForm }) => legalForm),
  numbers: z.object({
    charity: number("charity", charityNumber),
    company: number("company", companyNumber),
    other: line("other", 100),
  }),
  wards: z.object({ ward: z.array(z.string()) }).transform(({ ward }) => [...new Set(ward)].sort()),
  contact: z
    .object({
      how: z.string({ error: "how" }).pipe(z.enum(fields.contact.shape.how.options, "how")),
      words: lines("words", 500),
      phone: line("phone", 40).refine((typed) => typed === "" || isPhone(typed), "phone"),
      address: lines("address", 500),
    })
    .refine(({ how, phone }) => phone !== "" || (how !== "phone" && how !== "text"), {
      ...{ path: ["phone"], message: "phoneNeeded" },
    })
    .refine(({ how, address }) => address !== "" || how !== "post", { path: ["address"], message: "addressNeeded" }),
  runningCosts: z
    .object({
      amount: sum,
      year: z
        .string({ error: "year" })
        .trim()
        .regex(/^(19|20)\d\d$/, "year"),
    })
    .transform(({ amount, year }) => ({ pence: amount, year: Number(year) })),
  reserves: z
    .object({ amount: sum, on: z.string({ error: "on" }).refine((day) => parseDay(day) !== null, "on") })
    .transform(({ amount, on }) => ({ pence: amount, on })),
};

const writers: { [F in Field]: (value: FieldValue<F>) => Typed } = {
  name: (name) => ({ name: [name] }),
  work: (work) => ({ work: [work] }),
  legalForm: (legalForm) => ({ legalForm: [legalForm] }),
  numbers: ({ charity, company, other }) => ({ charity: [charity], company: [company], other: [other] }),
  wards: (ids) => ({ ward: ids }),
  contact: ({ how, words, phone, address }) => ({
    ...{ how: [how], words: [words], phone: [phone], address: [address] },
  }),
  runningCosts: ({ pence, year }) => ({ amount: [pounds(pence)], year: [String(year)] }),
  reserves: ({ pence, on }) => ({ amount: [pounds(pence)], on: [on] }),
};

function plain(typed: Typed): Record<string, string> {
  return Object.fromEntries(Object.entries(typed).map(([name, all]) => [name, all.at(-1) ?? ""]));
}

function refuse(at: z.RefinementCtx, message: string): never {
  at.addIssue({ code: "custom", message });
  return z.NEVER;
}

function pounds(pence: number): string {
  return pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2);
}
