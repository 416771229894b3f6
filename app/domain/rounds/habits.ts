import { addMonths, isoDay, parseDay } from "../period";

/** One time that a finding was kept. Days are `YYYY-MM-DD`. */
export interface Keeping {
  ruleId: string;
  roundId: string;
  /** Who said why. */
  by: string | null;
  on: string;
  /** A serious one counts once a second person has agreed. */
  isAgreed: boolean;
  /** When it was taken back, or another reason took its place; null: it stands. */
  endedOn: string | null;
}

/** A rule that a funder keeps again and again. */
export interface Habit {
  ruleId: string;
  /** In how many rounds of the last two years it was kept, and how many there were. */
  rounds: number;
  of: number;
  /** Who kept it three times or more in a year, with how often; the most first. */
  people: { id: string; times: number }[];
}

/** Rulebook section 5: the same person, the same rule, three times in twelve months. */
const TIMES = 3;
const PERSON_MONTHS = 12;
/** Ours: rounds come once or twice a year. */
const FUNDER_MONTHS = 24;

/**
 * Rules that are kept by habit: three times in twelve months by one person, or in three rounds of the last two years. A reason
 * that was put right on its own day, or to which nobody agreed, is no time.
 */
export function habitsOf(
  keepings: readonly Keeping[],
  rounds: readonly { id: string; madeOn: string }[],
  today: string,
): Habit[] {
  const lately = new Set(
    rounds.filter(({ madeOn }) => madeOn > monthsBefore(today, FUNDER_MONTHS)).map(({ id }) => id),
  );
  const counting = keepings.filter((one) => one.isAgreed && (one.endedOn === null || one.endedOn > one.on));
  const rules = [...new Set(counting.map(({ ruleId }) => ruleId))];
  return rules.flatMap((ruleId) => {
    const those = counting.filter((one) => one.ruleId === ruleId);
    const kept = new Set(those.map(({ roundId }) => roundId).filter((id) => lately.has(id))).size;
    const people = peopleIn(those, monthsBefore(today, PERSON_MONTHS));
    return kept >= TIMES || people.length > 0 ? [{ ruleId, rounds: kept, of: lately.size, people }] : [];
  });
}

function peopleIn(keepings: readonly Keeping[], after: string): Habit["people"] {
  const times = new Map<string, number>();
  for (const { by, on } of keepings) if (by !== null && on > after) times.set(by, (times.get(by) ?? 0) + 1);
  return [...times]
    .map(([id, count]) => ({ id, times: count }))
    .filter((one) => one.times >= TIMES)
    .sort((one, other) => other.times - one.times);
}

function monthsBefore(day: string, months: number): string {
  return isoDay(addMonths(parseDay(day)!, -months));
}
