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

/** Openings, closings and decision days of funds. Times of the place become instants, right over every change of the clocks. */
export function calendarOf(funds: readonly FundOffered[]): Dated[] {
  return funds.flatMap(({ slug, name, funder, publishedOn, offer }) =>
    offer.timeline.flatMap((happening) => {
      if (!isDated(happening)) return [];
      const { what, day, time } = happening;
      const at = time === null ? null : (instantsAt(day, time)[0] ?? null);
      const uid = `${slug}-${what}-${offer.design.opensOn ?? "always"}`;
      return [{ uid, what, day, time, at, publishedOn, fund: { slug, name, funder } }];
    }),
  );
}

function isDated(happening: Happening): happening is Happening & { what: Dated["what"] } {
  return (inCalendar as readonly string[]).includes(happening.what);
}
