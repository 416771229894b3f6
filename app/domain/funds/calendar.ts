import { instantsAt } from "../rounds/local-time";
import type { Moment } from "../rounds/standing";
import type { FundOffered } from "./offer";
import type { Happening } from "./timeline";

/** A day or a minute for a calendar. */
export interface Dated extends Moment {
  /** One of its kind, and the same for as long as the round is there. */
  uid: string;
  what: (typeof inCalendar)[number];
  fund: Pick<FundOffered, "slug" | "name" | "funder">;
  publishedOn: string;
  /** Milliseconds of UTC; null: the whole day is meant. */
  at: number | null;
}

const inCalendar = ["opens", "closes", "decision"] as const;

/** A published round for a calendar. */
export interface RoundDated extends FundOffered {
  roundId: string;
  /** `YYYY-MM-DD`: a round whose days all came before it is left out. */
  since: string;
}

/** Openings, closings and decision days of rounds. Times of the place become instants, right over every change of the clocks. */
export function calendarOf(rounds: readonly RoundDated[]): Dated[] {
  return rounds.flatMap(({ roundId, since, slug, name, funder, publishedOn, offer }) => {
    const dated = offer.timeline.filter(isDated);
    if (dated.every(({ day }) => day < since)) return [];
    return dated.map(({ what, day, time }) => {
      const at = time === null ? null : (instantsAt(day, time)[0] ?? null);
      return { uid: `${roundId}-${what}`, what, day, time, at, publishedOn, fund: { slug, name, funder } };
    });
  });
}

function isDated(happening: Happening): happening is Happening & { what: Dated["what"] } {
  return (inCalendar as readonly string[]).includes(happening.what);
}
