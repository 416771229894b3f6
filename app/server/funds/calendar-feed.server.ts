import ical from "ical-generator";
import { calendarOf, type RoundDated } from "~/domain/funds/calendar";
import { translator } from "~/messages";

/** A calendar in iCalendar text: openings, closings and decision days of rounds. `origin` is the address of the site. */
export function calendarFeed(rounds: readonly RoundDated[], origin: string): string {
  const t = translator("en");
  const { host } = new URL(origin);
  const calendar = ical({ name: t("funds:ics.name"), prodId: { company: "Perennial", product: "funds" } });
  for (const { uid, what, day, at, fund, publishedOn } of calendarOf(rounds)) {
    calendar.createEvent({
      id: `${uid}@${host}`,
      // A day stands as it is written, whatever the clock of the server.
      start: new Date(at ?? `${day}T00:00:00Z`),
      allDay: at === null,
      stamp: new Date(`${publishedOn}T00:00:00Z`),
      summary: t(`funds:ics.${what}`, { fund: fund.name, funder: fund.funder.name }),
      description: t("funds:ics.more", { url: `${origin}/funds/${fund.slug}` }),
      url: `${origin}/funds/${fund.slug}`,
    });
  }
  return calendar.toString();
}
