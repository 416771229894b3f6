import { z } from "zod";
import { type How, hows, type Subject, subjects } from "~/domain/mail/subjects";
import type { Choices } from "./choose-letters.server";

const how = z.enum(hows, { error: "how" });

/** The form that chooses how to hear of each subject; what is not in it stays as it is. */
export const choicesForm = z
  .object(Object.fromEntries(subjects.map((subject) => [subject, how])) as Record<Subject, typeof how>)
  .partial();

/** How it was before somebody stopped letters, for the way back: `group:daily`. */
export function choicesAsText(choices: Choices): string {
  return Object.entries(choices)
    .map(([subject, was]) => `${subject}:${was}`)
    .join(",");
}

/** The choices in such a text, of these subjects; what cannot be read in it is left out. */
export function choicesIn(text: string, those: readonly Subject[]): Choices {
  const pairs = text.split(",").map((pair) => pair.split(":"));
  const read = pairs.filter(
    ([subject, was]) => those.some((one) => one === subject) && hows.some((one) => one === was),
  );
  return Object.fromEntries(read as [Subject, How][]);
}

/** What is posted to a link that stops letters: nothing, or what mail programs send. Source: RFC 8058. */
export const stopForm = z.object({ "List-Unsubscribe": z.string().optional() });

/** What takes it back. */
export const undoForm = z.object({ was: z.string().max(200).catch("") });
