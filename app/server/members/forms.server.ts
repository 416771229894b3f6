import { z } from "zod";
import { emailKey } from "~/domain/people/email";
import { personForm } from "../people/forms.server";

const title = z
  .string()
  .default("")
  .transform((text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim())
  .pipe(z.string().max(80, "title"))
  .transform((text) => (text === "" ? null : text));

/** The form for somebody new in a group; issues are keys under `problem` in messages/en/members.json. */
export const memberForm = personForm
  .pick({ id: true, name: true, email: true, phone: true })
  .extend({ title, role: z.enum(["member", "lead"], { error: "role" }) });

/** The form of an officer who names a lead; issues are keys as above, or `agreed`, for how it was agreed: two words at least. */
export const leadForm = personForm.pick({ name: true, email: true, phone: true }).extend({
  title,
  reason: z
    .string({ error: "agreed" })
    .transform((text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim())
    .pipe(z.string().min(8, "agreed").max(500, "agreed").regex(/\S \S/, "agreed")),
});

/** The form with what somebody does in the group. */
export const titleForm = z.object({ title });

/** The form with the address of a shared inbox. */
export const inboxForm = z.object({
  email: z
    .string({ error: "inbox" })
    .max(300, "inbox")
    .refine((typed) => emailKey(typed) !== null, "inbox"),
});

/** The form of an officer: whom they rang, on which number. */
export const callForm = z.object({
  reason: z.string({ error: "reason" }).trim().min(8, "reason").max(500, "reason"),
});
