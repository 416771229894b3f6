import type { Example } from "./example";

const short = (count: number) => Array.from({ length: count }, () => ({ type: "tick" }));
const long = (limits: readonly number[], hard_limit: boolean) =>
  limits.map((word_limit) => ({ type: "text", word_limit, hard_limit }));
const words = (count: number) => Array.from({ length: count }, () => "word").join(" ");

/** Rulebook 14, F and N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "form",
    snapshot: {
      fund: { typical_award: 400_000, guidance_text: words(2500) },
      questions: [...short(22), ...long(Array(8).fill(250), true)],
      attachments: [...Array(4).fill({ usually_exists: true }), { usually_exists: false }],
    },
    expect: "serious",
    computed: { minutes: 1198.5 },
  },
  {
    key: "nearMiss",
    level: "form",
    snapshot: {
      fund: { typical_award: 500_000, guidance_text: words(800) },
      questions: [...short(12), ...long([200, 200, 150], false)],
      attachments: [{ usually_exists: true }, { usually_exists: true }],
    },
    expect: "none",
  },
];
