import { randomUUID } from "node:crypto";
import type { Target } from "./target";

/** Terms that a funder reckoned by once. */
export const termsOnce: Target = async (whose, _, { store, probe }) => {
  if (whose === "missing") return randomUUID();
  const [id, funderId] = [randomUUID(), probe.funders[whose]];
  const usual = { yearStart: "04-01", hourPence: 2200, inflationPct: 3, darkDays: [], thresholds: {} };
  await store.write(async (on) => {
    const said = { ...usual, refusesYearEndRush: false, reason: "canaryreason", at: new Date() };
    await on.insert(on.tables.funderTerms).values({ id, funderId, ...said });
  });
  return id;
};
