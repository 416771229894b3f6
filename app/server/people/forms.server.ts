import { z } from "zod";
import { emailAddress, emailKey } from "~/domain/people/email";
import { isPhone } from "~/domain/people/phone";
import { funderRoles } from "~/domain/people/viewer";

const role = z.enum(funderRoles, { error: "role" });
const orNothing = (text: string) => (text === "" ? null : text);

/** What somebody new is to be: made with the form, so that it adds nobody twice. Anything else is left out. */
const newId = z
  .uuid()
  .optional()
  .catch(undefined)
  .transform((id) => id ?? null);

/** The form for somebody new; issues are keys under `problem` in messages/en/people.json. */
export const personForm = z.object({
  id: newId,
  name: z
    .string({ error: "name" })
    .transform((text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim())
    .pipe(z.string().min(1, "name").max(120, "name")),
  email: z
    .string()
    .trim()
    .default("")
    .refine((typed) => typed === "" || emailKey(typed) !== null, "email")
    .transform(emailAddress)
    .transform(orNothing),
  phone: z
    .string()
    .trim()
    .default("")
    .refine((typed) => typed === "" || isPhone(typed), "phone")
    .transform(orNothing),
  role,
  ward: ward(),
  same: z
    .string()
    .max(100)
    .optional()
    .catch(undefined)
    .transform((id) => id ?? null),
});

/** The form that puts right how somebody is called and reached. */
export const detailsForm = personForm.pick({ name: true, email: true, phone: true });

/** The form that gives a role. */
export const roleForm = z.object({ role, ward: ward() });

/** The id of a councillor's ward; null: none was picked. */
function ward() {
  return z.string().max(100).default("").catch("").transform(orNothing);
}
