import { type Answer, answers, type FitQuestion } from "~/domain/funds/fit";

/** The answers that an address holds, by the ids of the questions they are to; anything else in it is left alone. */
export function answersIn(
  params: URLSearchParams,
  questions: readonly FitQuestion[],
): Record<string, Answer | undefined> {
  const given = questions.map(({ id }) => [id, answers.find((one) => one === params.get(`q-${id}`))]);
  return Object.fromEntries(given);
}
