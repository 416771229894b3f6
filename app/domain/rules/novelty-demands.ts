import { findNovelty, type NoveltyWords } from "./novelty-words";
import type { Values } from "./parameters";
import type { Severity } from "./rule";
import type { Criterion, Question, Snapshot } from "./snapshot";

/** A place in a design that asks for something new: how grave it is at least and, where a fact is absent, at most. */
export interface Demand {
  low: Severity | null;
  high: Severity | null;
  /** Bare name of the absent fact that makes the two differ. */
  missing?: string;
  /** What asks: it chooses the sentence and the fix. */
  by: "requires" | "shutsOut" | "criterion" | "question" | "guidance";
  path: string;
  quotes: readonly string[];
}

type Limits = Values<"novelty-demand">;
type Read = (text: string) => NoveltyWords;

/**
 * Every place in a design that asks for something new (rulebook 7). Questions belong to the form: a fund that has none
 * written yet is judged without them.
 */
export function demandsOf(snapshot: Snapshot, level: "fund" | "form", values: Limits): Demand[] {
  const { fund, questions } = snapshot;
  const places = placesOf(snapshot);
  const read: Read = (text) => findNovelty(text, places);
  const unwritten = level === "form" ? [unknown("questions", "question", "questions", "warn")] : [];
  return [
    ...ofRequirement(fund?.requires_new),
    ...ofGuidance(fund?.guidance_text, read, values),
    ...(fund?.criteria?.flatMap((one, place) => ofCriterion(one, `fund.criteria[${place}]`, read, values)) ?? [
      unknown("criteria", "criterion", "fund.criteria", "serious"),
    ]),
    ...(questions?.flatMap((one, place) => ofQuestion(one, `questions[${place}]`, read)) ?? unwritten),
  ];
}

function placesOf({ funder, places }: Snapshot): string[] {
  return [funder?.local_area, ...(places ?? []).map((place) => place.ward)].filter((name) => typeof name === "string");
}

function ofRequirement(requiresNew: boolean | null | undefined): Demand[] {
  if (requiresNew == null) return [unknown("requires_new", "requires", "fund.requires_new", "serious")];
  return requiresNew ? [sure("serious", "requires", "fund.requires_new")] : [];
}

function ofGuidance(text: string | null | undefined, read: Read, { guidanceHits }: Limits): Demand[] {
  const path = "fund.guidance_text";
  if (text == null) return [unknown("guidance_text", "guidance", path, "serious")];
  const { asksForNew, shutsOut } = read(text);
  return [
    ...(shutsOut.length > 0 ? [sure("serious", "shutsOut", path, shutsOut)] : []),
    ...(asksForNew.length > 0
      ? [sure(asksForNew.length >= guidanceHits ? "warn" : "info", "guidance", path, asksForNew)]
      : []),
  ];
}

function ofCriterion({ text, kind, weight }: Criterion, at: string, read: Read, { scoredWeight }: Limits): Demand[] {
  const path = `${at}.text`;
  const scored: Severity = weight == null || weight >= scoredWeight ? "serious" : "warn";
  if (text == null) {
    const worst = kind === "scored" ? scored : "serious";
    return kind === "none" ? [] : [unknown("text", "criterion", path, worst)];
  }
  const { asksForNew, shutsOut } = read(text);
  const asks = asksForNew.length > 0;
  if (kind == null) {
    if (shutsOut.length > 0) return [unknown("kind", "shutsOut", path, "serious")];
    return asks ? [unknown("kind", "criterion", path, scored)] : [];
  }
  if (kind === "eligibility") return shutsOut.length > 0 ? [sure("serious", "shutsOut", path, shutsOut)] : [];
  if (kind !== "scored" || !asks) return [];
  if (weight != null) return [sure(scored, "criterion", path, asksForNew)];
  return [{ ...sure("warn", "criterion", path, asksForNew), high: "serious", missing: "weight" }];
}

function ofQuestion({ text, required }: Question, at: string, read: Read): Demand[] {
  const path = `${at}.text`;
  if (required === false) return [];
  if (text == null) return [unknown("text", "question", path, "warn")];
  const { asksForNew } = read(text);
  if (asksForNew.length === 0) return [];
  return [required ? sure("warn", "question", path, asksForNew) : unknown("required", "question", path, "warn")];
}

function sure(severity: Severity, by: Demand["by"], path: string, quotes: readonly string[] = []): Demand {
  return { low: severity, high: severity, by, path, quotes };
}

function unknown(missing: string, by: Demand["by"], path: string, high: Severity): Demand {
  return { low: null, high, missing, by, path, quotes: [] };
}
