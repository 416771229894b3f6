import { z } from "zod";
import { emailKey } from "~/domain/people/email";
import { isPhone } from "~/domain/people/phone";

const line = z.string().trim().min(1, "empty").max(200, "long");

/** Who asks to be called. The messages are keys of sentences under `problem` in messages/en/call-me.json. */
export const callForm = z.object({
  id: z
    .string()
    .regex(/^[0-9a-f-]{36}$/)
    .optional()
    .catch(undefined),
  fund: z.string().trim().min(1, "fund"),
  name: line,
  group: z.string().trim().max(200, "long").default(""),
  reach: line.refine((typed) => isPhone(typed) || emailKey(typed) !== null, "reach"),
  goodTime: z.string().trim().max(500, "long").default(""),
});

export type CallAsked = z.output<typeof callForm>;
