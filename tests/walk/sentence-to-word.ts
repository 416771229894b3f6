import { randomUUID } from "node:crypto";
import type { Target } from "./target";

/** The same sentence for every funder; only one that was changed has a change to take back. */
export const sentenceToWord: Target = async (whose, _, { store, probe }, path) => {
  if (whose !== "own") return "nothing-of-ours";
  if (path.endsWith("/undoing"))
    await store.write(async (on) => {
      const of = { id: randomUUID(), funderId: probe.funders.own, language: "en" as const, at: new Date() };
      const said = { key: "fund-check:result.yes", before: null, after: { text: "canarywording" } };
      await on.insert(on.tables.wordingChanges).values({ ...of, ...said });
    });
  return "fund-check.result.yes";
};
