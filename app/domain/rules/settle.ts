import { type Severity, severities } from "./rule";

/**
 * Judges with what is known. An input is only missing when the answer turns on it (rulebook 1.4): every absent input is
 * tried at the values given for it, usually its two extremes; when all of them lead to one severity, that is the answer.
 *
 * @param known inputs by name; undefined or null means absent
 * @param extremes for each input that may be absent, values that between them bring out every possible severity
 * @returns the severity (null for nothing to say), or the names of the absent inputs on which the answer turns
 */
export function settle<I extends Record<string, unknown>>(
  known: { [K in keyof I]: I[K] | null | undefined },
  extremes: { [K in keyof I]?: readonly I[K][] },
  judge: (inputs: I) => Severity | null,
): { severity: Severity | null; missing: string[] } {
  const absent = Object.keys(extremes).filter((name) => known[name] === undefined || known[name] === null);
  const tried = combinations(absent, extremes).map((guess) => ({
    guess,
    severity: judge({ ...known, ...guess } as unknown as I),
  }));
  const first = tried[0]!.severity;
  if (tried.every((one) => one.severity === first)) return { severity: first, missing: [] };
  const missing = absent.filter((name) => turnsOn(name, tried, extremes));
  return { severity: null, missing: missing.length > 0 ? missing : absent };
}

type Guess = Record<string, unknown>;

function combinations(names: string[], extremes: Record<string, readonly unknown[] | undefined>): Guess[] {
  return names.reduce<Guess[]>(
    (guesses, name) => guesses.flatMap((guess) => extremes[name]!.map((value) => ({ ...guess, [name]: value }))),
    [{}],
  );
}

/** Whether two guesses that differ in this alone lead to different answers. */
function turnsOn(
  name: string,
  tried: readonly { guess: Guess; severity: Severity | null }[],
  extremes: Record<string, readonly unknown[] | undefined>,
): boolean {
  const others = Object.keys(extremes).filter((other) => other !== name);
  const answers = new Map<string, Severity | null>();
  return tried.some(({ guess, severity }) => {
    const alike = others.map((other) => extremes[other]!.indexOf(guess[other])).join();
    if (answers.has(alike)) return answers.get(alike) !== severity;
    answers.set(alike, severity);
    return false;
  });
}

/** Thresholds of the three severities; one that a rule does not use is left out. */
export type Steps = Partial<Record<Severity, number>>;

/** The highest severity whose threshold is not below the value (value ≤ threshold). */
export function atMost(value: number, steps: Steps): Severity | null {
  return highest((threshold) => value <= threshold, steps);
}

/** The highest severity whose threshold is above the value (value < threshold). */
export function below(value: number, steps: Steps): Severity | null {
  return highest((threshold) => value < threshold, steps);
}

/** The highest severity whose threshold is not above the value (value ≥ threshold). */
export function atLeast(value: number, steps: Steps): Severity | null {
  return highest((threshold) => value >= threshold, steps);
}

/** The highest severity whose threshold is below the value (value > threshold). */
export function above(value: number, steps: Steps): Severity | null {
  return highest((threshold) => value > threshold, steps);
}

function highest(passes: (threshold: number) => boolean, steps: Steps): Severity | null {
  for (let i = severities.length - 1; i >= 0; i--) {
    const threshold = steps[severities[i]!];
    if (threshold !== undefined && passes(threshold)) return severities[i]!;
  }
  return null;
}

/** The higher of several severities; null is lowest. */
export function worst(...found: (Severity | null)[]): Severity | null {
  return found.reduce((a, b) => (rank(b) > rank(a) ? b : a), null);
}

/** 0 for none, 1 info, 2 warn, 3 serious. */
export function rank(severity: Severity | null): number {
  return severity === null ? 0 : severities.indexOf(severity) + 1;
}

/** One level down; info becomes nothing. */
export function oneDown(severity: Severity | null): Severity | null {
  return severity === null ? null : (severities[severities.indexOf(severity) - 1] ?? null);
}
