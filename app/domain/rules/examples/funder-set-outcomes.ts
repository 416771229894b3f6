import type { Example } from "./example";

const by = (...authors: string[]) => authors.map((author) => ({ text: "People know each other", author }));

/** Rulebook 16, F and N. */
export const examples: readonly Example[] = [
  {
    key: "fires",
    level: "form",
    snapshot: { fund: { outcomes: by("funder", "funder", "funder", "funder", "funder"), outcomes_fixed: true } },
    expect: "serious",
    computed: { share_pct: 100 },
  },
  {
    key: "nearMiss",
    level: "grant",
    snapshot: { award: { outcomes: by("group", "group", "group", "funder") } },
    expect: "none",
  },
];
