import { z } from "zod";

const typed = z.string().max(200).catch("");
const to = z.string().max(2_000).optional().catch(undefined);

/** The press that makes a secret for an app. */
export const startForm = z.object({ to });

/** The number that shows that the app has the secret. */
export const confirmForm = z.object({ number: typed, to });

/** A number from the app or, where the phone is not at hand, a recovery code. */
export const showForm = z.object({ number: typed, recovery: typed, to });

/** The answer of a passkey, as the page writes it down. */
const answer = z.string().max(20_000).catch("");

/** A passkey to be added, under a name in the person's words; issues are keys under `problem` in messages/en/factors.json. */
export const passkeyForm = z.object({
  name: z
    .string({ error: "passkeyName" })
    .transform((text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim())
    .pipe(z.string().min(1, "passkeyName").max(60, "passkeyName")),
  answer,
  to,
});

/** A passkey that is shown. */
export const passkeyShowForm = z.object({ answer, to });

/** What a challenge is for. */
export const challengeForm = z.object({ purpose: z.enum(["add", "show"]).catch("add") });

/** Why a second step is to be taken away. */
export const resetForm = z.object({
  reason: z
    .string({ error: "reason" })
    .transform((text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim())
    .pipe(z.string().min(3, "reason").max(500, "reason")),
});
