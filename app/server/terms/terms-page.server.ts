import type { AppLoadContext } from "@remix-run/node";
import { type TermsChange, termsChanges } from "~/domain/terms/changes";
import { type Merged, mergedTerms } from "~/domain/terms/merging";
import { type FunderTerms, usualTerms } from "~/domain/terms/terms";
import { USUAL } from "./change-terms.server";
import { type TermsStep, termsHistory } from "./queries.server";

/** All that the page of the terms shows: how the funder reckons now, and how it came to that. */
export async function termsPage({ store }: Pick<AppLoadContext, "store">, funderId: string) {
  const { now, steps } = await termsHistory(store, funderId);
  const { yearStart, hourPence, inflationPct, darkDays, refusesYearEndRush, thresholds } = now;
  return {
    terms: { yearStart, hourPence, inflationPct, darkDays, refusesYearEndRush, thresholds },
    steps: steps.map(({ terms: _, ...step }) => step),
    basedOn: steps[0]?.id ?? USUAL,
  };
}

/** What going back to a step would change, and when that was; null: there is no such step. */
export async function wayBack(
  { store }: Pick<AppLoadContext, "store">,
  funderId: string,
  id: string,
): Promise<{ changes: TermsChange[]; step: Pick<TermsStep, "day" | "time"> | null; basedOn: string } | null> {
  const { now, steps } = await termsHistory(store, funderId);
  const step = steps.find((one) => one.id === id);
  if (!step && id !== USUAL) return null;
  const changes = termsChanges(now, step?.terms ?? usualTerms);
  return { changes, step: step ? { day: step.day, time: step.time } : null, basedOn: steps[0]?.id ?? USUAL };
}

/** What was typed over terms that are not the newest any more, put onto those that are. One query. */
export async function typedAtOnce(
  { store }: Pick<AppLoadContext, "store">,
  funderId: string,
  { basedOn, terms }: { basedOn: string; terms: FunderTerms },
): Promise<Merged> {
  const { now, steps } = await termsHistory(store, funderId);
  const seen = basedOn === USUAL ? usualTerms : (steps.find(({ id }) => id === basedOn)?.terms ?? now);
  return mergedTerms({ seen, typed: terms, now });
}
