import { z } from "zod";
import { whyNotUntil } from "~/domain/helping/until-day";
import { emailAddress, emailKey } from "~/domain/people/email";

/** A text on one line of at least one letter and no more than so many; its one issue is the code. */
function oneLine(longest: number, code: string) {
  return z
    .string({ error: code })
    .transform((text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim())
    .pipe(z.string().min(1, code).max(longest, code));
}

/** The form that asks somebody to help; issues are keys under `problem` in messages/en/helping.json. `today` is `YYYY-MM-DD`. */
export function helperForm(today: string) {
  return z.object({
    name: oneLine(120, "name"),
    email: z
      .string({ error: "email" })
      .refine((typed) => emailKey(typed) !== null, "email")
      .transform(emailAddress),
    task: oneLine(300, "task"),
    untilDay: z
      .string({ error: "until-not-day" })
      .trim()
      .superRefine((typed, issues) => {
        const message = whyNotUntil(typed, today);
        if (message !== null) issues.addIssue({ code: "custom", message });
      }),
  });
}
