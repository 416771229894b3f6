import { z } from "zod";

/** The form that asks a group to hold money; issues are keys under `problem` in messages/en/helping.json. */
export const hostForm = z.object({
  host: z.string({ error: "host" }).min(1, "host").max(100, "host"),
  terms: z
    .string({ error: "terms" })
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().min(1, "terms").max(2000, "terms-long")),
});
