import { z } from "zod";

/** What a view is called; `id` comes with the form, so that a second press finds the first. */
export const viewForm = z.object({
  id: z.string().optional(),
  name: z.string().trim().min(1, "name").max(80, "long"),
});
