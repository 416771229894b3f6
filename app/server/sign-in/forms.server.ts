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

/** Where the device stands in an address. */
export function deviceIn(text: string | null): "own" | "shared" {
  return device.parse(text);
}

const device = z.enum(["own", "shared"]).catch("own");

/** The form with a code, or the press after a link; a code that is not there is no fault of the form. */
export const redeemForm = z.object({ code: z.string().max(200).optional().catch(undefined), device });

/** The answer to "who are you?": the id of a person, or `else` and a name. Issues are for the page to word. */
export const whoForm = z.object({
  who: z.string().max(100).catch(""),
  name: z.string().max(1_000).catch(""),
  device,
});

/** The press that leads to the funder's own sign-in. */
export const oidcForm = z.object({ to: z.string().max(2_000).optional().catch(undefined), device });
