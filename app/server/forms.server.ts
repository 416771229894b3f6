import type { z } from "zod";

/** What a form comes back with when it could not be used: what was typed, and for each field a key of a sentence. */
export interface Rejected {
  values: Record<string, string>;
  errors: Record<string, string>;
}

/** Marks that turn the direction of all that follows, and the one letter that PostgreSQL cannot keep. */
const STEERING = /[\0\u202a-\u202e\u2066-\u2069]/g;

/** The fields of a form, without marks that steer what stands beside them; throws 400 for a body that is none. */
export async function formIn(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => {
    throw new Response(null, { status: 400, headers: { "Cache-Control": "no-store" } });
  });
  for (const name of new Set(form.keys())) {
    const sent = form.getAll(name);
    if (!sent.some((value) => typeof value === "string" && value.search(STEERING) >= 0)) continue;
    form.delete(name);
    for (const value of sent) form.append(name, typeof value === "string" ? value.replace(STEERING, "") : value);
  }
  return form;
}

/** All that a form says in text, field by field; files are left out. */
export function textsIn(form: FormData): Record<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const [name, value] of form) if (typeof value === "string") texts.set(name, [...(texts.get(name) ?? []), value]);
  return Object.fromEntries(texts);
}

/**
 * Reads a form that was posted. Fields that the schema does not name are left out, but for `kept`: which kept words it began
 * with. The messages of its issues are keys of
 * sentences. Nothing secret may be among the fields: they are shown again.
 */
export async function parseForm<S extends z.ZodObject>(
  request: Request,
  schema: S,
): Promise<({ ok: true; data: z.output<S> } & Pick<Rejected, "values">) | ({ ok: false } & Rejected)> {
  const values: Record<string, string> = {};
  for (const [name, value] of await formIn(request))
    if (typeof value === "string" && (Object.hasOwn(schema.shape, name) || name === "kept")) values[name] = value;
  const read = schema.safeParse(values);
  if (read.success) return { ok: true, data: read.data, values };
  const errors: Record<string, string> = {};
  for (const { path, message } of read.error.issues) errors[path.join(".")] ??= message;
  return { ok: false, values, errors };
}
