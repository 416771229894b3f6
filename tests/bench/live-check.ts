import { liveOf, typedDesign } from "~/domain/rounds/live";
import { asAt, filledIn, noHistory, terms } from "~tests/support/designs";

const TIMES = 51;

/** How long it takes to read and judge a round of 60 questions again, in milliseconds: the middle of many runs, after warming up. */
export function recheckMs(): number {
  const questions = Array.from({ length: 60 }, (_, at) => ({
    id: `q-${at}`,
    text: `Tell us about part ${at} of your work, and who it is for. What would be different without it?`,
    type: "long" as const,
    guideWords: 150,
    isCutOff: at % 3 === 0,
    isRequired: true,
    why: "So that whoever reads it can picture an ordinary week.",
    usedFor: at % 4 === 0 ? null : "What the panel decides on.",
    meaning: null,
  }));
  const design = filledIn({ questions });
  const known = { id: "r", terms: { ...terms, thresholds: {} }, history: noHistory, kept: [], today: asAt };
  const typed = Object.fromEntries([
    ["questions", [""]],
    ...questions.flatMap(({ id, text, why }) => [
      [`questions.${id}.text`, [`${text} `]],
      [`questions.${id}.why`, [why]],
    ]),
  ]) as Record<string, string[]>;
  const times = Array.from({ length: TIMES }, (_, run) => {
    const began = performance.now();
    liveOf(known, typedDesign("questions", { ...typed, "questions.q-1.text": [`Word ${run}`] }, design).design);
    return performance.now() - began;
  });
  return times.sort((one, other) => one - other)[Math.floor(TIMES / 2)]!;
}
