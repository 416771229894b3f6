import { z } from "zod";
import { emailKey } from "~/domain/people/email";

/** The form that asks for a mail; issues are keys under `problem` in messages/en/sign-in.json. */
export const askForm = z.object({
  email: z
    .string({ error: "email" })
    .max(300, "email")
    .refine((typed) => emailKey(typed) !== null, "email"),
  to: z.string().max(2_000).optional(),
});

const device = z.enum(["own", "shared"]).catch("own");

/** The form with a code, or the press after a link; a code that is not there is no fault of the form. */
export const redeemForm = z.object({ code: z.string().max(200).optional().catch(undefined), device });

/** The press that leads to the funder's own sign-in. */
export const oidcForm = z.object({ to: z.string().max(2_000).optional().catch(undefined), device });
