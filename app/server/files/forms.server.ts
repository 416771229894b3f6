import { z } from "zod";
import { documentKinds } from "~/domain/files/kinds";
import { parseDay } from "~/domain/period";

/** The form that adds a document; issues are keys under `problem` in messages/en/files.json. */
export const documentForm = z.object({
  kind: z.enum(documentKinds, { error: "kind" }),
  expiresOn: z
    .string()
    .trim()
    .default("")
    .refine((typed) => typed === "" || isDay(typed), "expiresOn")
    .transform((typed) => (typed === "" ? null : typed)),
});

/** A day that somebody can mean: a slip of the finger makes years such as 0202. */
function isDay(typed: string): boolean {
  return parseDay(typed) !== null && typed >= "1990-01-01" && typed <= "2199-12-31";
}
