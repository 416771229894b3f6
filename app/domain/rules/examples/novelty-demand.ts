import type { Example } from "./example";

/** Rulebook 7, F and both N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "round",
    snapshot: {
      fund: {
        requires_new: false,
        continuation_welcome: false,
        guidance_text: "This money is for the summer. It is not for continuation of earlier grants.",
        criteria: [{ text: "Originality", kind: "scored", weight: 25 }],
      },
    },
    expect: "serious",
  },
  {
    key: "nearMiss",
    level: "form",
    snapshot: {
      fund: {
        requires_new: false,
        continuation_welcome: true,
        guidance_text: "New or existing work is welcome, whether a pilot or a tenth year.",
        criteria: [],
      },
      questions: [{ text: "What do you do that should keep going?", type: "text", required: true }],
    },
    expect: "none",
  },
  {
    key: "newApplicants",
    level: "round",
    snapshot: {
      fund: { requires_new: false, guidance_text: "Open to new applicants from every ward.", criteria: [] },
    },
    expect: "none",
  },
];
