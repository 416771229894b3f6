import { z } from "zod";

/** Why a round is taken back, for the public to read. The messages are keys of sentences under `withdrawal.problem` in publishing.json. */
export const withdrawalForm = z.object({ why: z.string().trim().min(1, "empty").max(2_000, "long") });
