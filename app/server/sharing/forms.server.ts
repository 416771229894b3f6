import { z } from "zod";

/** The form that lets somebody see the story; issues are keys under `problem` in messages/en/helping.json. */
export const sharingForm = z.object({
  funder: z.string({ error: "funder" }).min(1, "funder").max(200, "funder"),
  how: z.enum(["agreed", "councillors"], { error: "how" }),
});
