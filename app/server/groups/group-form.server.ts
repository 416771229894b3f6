import { z } from "zod";
import type { FieldValue } from "~/domain/groups/fields";
import { emailAddress, emailKey } from "~/domain/people/email";
import { isPhone } from "~/domain/people/phone";
import { readField, type Typed } from "./story-forms.server";

/** Somebody to name as the first of a group. */
export interface FirstPerson {
  name: string;
  email: string | null;
  phone: string | null;
  title: string | null;
  role: "member" | "lead";
}

/** A group as an officer writes it down. */
export interface GroupAsked {
  name: string;
  numbers: FieldValue<"numbers">;
  /** Ids of wards. */
  wards: string[];
  /** Null: not known yet. */
  contact: FieldValue<"contact"> | null;
  person: FirstPerson | null;
  /** The groups that looked alike and were shown before, as `lookAlikes` wrote them down; "": none were. */
  shown: string;
}

type Read = { ok: true; data: GroupAsked } | { ok: false; errors: Record<string, string> };

/** Reads the form for a new group; errors are keys under `problem` in messages/en/group-page.json, by field. */
export function readGroup(typed: Typed, wardIds: readonly string[]): Read {
  const name = readField("name", typed, wardIds);
  const numbers = readField("numbers", typed, wardIds);
  const wards = readField("wards", typed, wardIds);
  const contact = last(typed, "how") === "" ? null : readField("contact", typed, wardIds);
  const person = readPerson(typed);
  if (name.ok && numbers.ok && wards.ok && (contact === null || contact.ok) && person.ok) {
    const told = { name: name.value, numbers: numbers.value, wards: wards.value, contact: contact?.value ?? null };
    return { ok: true, data: { ...told, person: person.person, shown: last(typed, "shown") } };
  }
  const all = [name, numbers, wards, contact, person].map((one) => (one && !one.ok ? one.errors : {}));
  return { ok: false, errors: Object.assign({}, ...all) };
}

const orNothing = (text: string) => (text === "" ? null : text);
const line = (most: number, problem: string) =>
  z
    .string()
    .transform((text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim())
    .pipe(z.string().max(most, problem));

const personForm = z.object({
  personName: line(120, "personName").pipe(z.string().min(1, "personName")),
  email: z
    .string()
    .trim()
    .refine((text) => text === "" || emailKey(text) !== null, "email")
    .transform(emailAddress)
    .transform(orNothing),
  personPhone: z
    .string()
    .trim()
    .refine((text) => text === "" || isPhone(text), "personPhone")
    .transform(orNothing),
  title: line(100, "title").transform(orNothing),
  lead: z.string(),
});

/** Nobody, where nothing of them was typed. */
function readPerson(typed: Typed) {
  const fields = Object.keys(personForm.shape) as (keyof typeof personForm.shape)[];
  const sent = Object.fromEntries(fields.map((name) => [name, last(typed, name)]));
  const { lead, ...rest } = sent;
  if (Object.values(rest).every((text) => text.trim() === "")) return { ok: true as const, person: null };
  const read = personForm.safeParse(sent);
  if (!read.success)
    return {
      ok: false as const,
      errors: Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join("."), message])),
    };
  const { personName: name, email, personPhone: phone, title } = read.data;
  const role = lead === "yes" ? ("lead" as const) : ("member" as const);
  return { ok: true as const, person: { name, email, phone, title, role } };
}

function last(typed: Typed, name: string): string {
  return typed[name]?.at(-1) ?? "";
}
