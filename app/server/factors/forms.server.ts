import { z } from "zod";

const typed = z.string().max(200).catch("");
const to = z.string().max(2_000).optional().catch(undefined);

/** The press that makes a secret for an app. */
export const startForm = z.object({ to });

/** The number that shows that the app has the secret. */
export const confirmForm = z.object({ number: typed, to });

/** A number from the app or, where the phone is not at hand, a recovery code. */
export const showForm = z.object({ number: typed, recovery: typed, to });
