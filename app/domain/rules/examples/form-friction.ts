import type { Example } from "./example";

const questions = (held: number, all: number) =>
  Array.from({ length: all }, (_, place) => ({
    text: "What do you do?",
    type: "choice",
    already_held: place < held,
    used_for: "To see what you do",
  }));

/** Rulebook 15, F and N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "form",
    snapshot: {
      fund: { form_visible_before_signup: false, saves_drafts: true, guidance_text: "" },
      questions: questions(4, 10),
      attachments: [],
    },
    expect: "warn",
    computed: { already_held: 4 },
  },
  {
    key: "nearMiss",
    level: "form",
    snapshot: {
      fund: { form_visible_before_signup: true, saves_drafts: true, guidance_text: "" },
      questions: questions(0, 10),
      attachments: [],
    },
    expect: "none",
  },
];
