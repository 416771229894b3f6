import type { Example } from "./example";

/** Rulebook 25, F and N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "grant",
    snapshot: { award: { clauses: [{ type: "other", text: "The group shall not criticise the Council." }] } },
    expect: "serious",
  },
  {
    key: "nearMiss",
    level: "grant",
    snapshot: {
      award: {
        clauses: [
          { type: "other", text: "Any political activity must stay within charity law and election law." },
          {
            type: "other",
            text: "You are free to disagree with us and campaign, in public, within charity and election law. It will not affect this or any later decision.",
          },
        ],
      },
    },
    expect: "none",
  },
];
