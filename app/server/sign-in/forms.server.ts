import { z } from "zod";
import { signInKey } from "~/domain/people/sign-in-key";

/** The form that asks for a mail; issues are keys under `problem` in messages/en/sign-in.json. */
export function askForm(offered: { isTextOffered: boolean }) {
  return z.object({
    email: z
      .string({ error: "email" })
      .max(300, "email")
      .refine((typed) => signInKey(typed, offered) !== null, "email"),
    to: z.string().max(2_000).optional(),
  });
}

const device = z.enum(["own", "shared"]).catch("own");

/** The form with a code, or the press after a link; a code that is not there is no fault of the form. */
export const redeemForm = z.object({ code: z.string().max(200).optional().catch(undefined), device });
