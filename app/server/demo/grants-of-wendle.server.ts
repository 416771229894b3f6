import { civil, isoDay, parseDay } from "~/domain/period";
import { type DemoBacking, type DemoPattern, demoBackings, demoStrangers } from "~db/seed/demo-grants";
import { demoGroups } from "~db/seed/demo-groups";
import { demoFunders } from "~db/seed/demo-people";
import { type Planned, patterns } from "./grant-patterns.server";

/** A grant as 360Giving publishes it: as much of it as the demonstration needs. */
export interface PublishedGrant {
  id: string;
  title: string;
  description: string;
  currency: "GBP";
  amountAwarded: number;
  awardDate: string;
  plannedDates: [{ startDate: string; endDate: string }];
  recipientOrganization: [{ id?: string; name: string }];
  fundingOrganization: [{ id: string; name: string }];
  grantProgramme: [{ title: string }];
}

const programmes: Record<DemoPattern, string> = {
  serial: "Community Projects Fund",
  winter: "Winter Round",
  gaps: "Neighbourhood Fund",
  steady: "Keeping Going Fund",
  cliff: "Strong Roots",
  long: "Strong Roots",
  late: "Community Projects Fund",
  few: "Neighbourhood Fund",
  small: "Small Sparks",
};

/**
 * Five years of published grants of the invented place, seen from a day (`YYYY-MM-DD`): the same for the same day, and none
 * awarded after it. Serial one-year grants decided in February, money to be gone by 31 March, gaps of five months, grants
 * decided after they began, core money for years, and a cliff: seven of them end on the last day of the quarter after next.
 */
export function grantsOfWendle(day: string): PublishedGrant[] {
  const today = parseDay(day)!;
  const [year, month] = civil(today);
  const ground = { today, year: month >= 4 ? year : year - 1 };
  const grants = demoBackings.flatMap((backing) => {
    const place = demoGroups.findIndex(({ id }) => id === backing.groupId);
    const planned = patterns[backing.pattern](backing.pounds, { ...ground, place });
    return planned.filter(({ awarded }) => awarded <= today).map((grant) => published(backing, grant));
  });
  grants.sort((a, b) => (a.awardDate < b.awardDate ? -1 : a.awardDate > b.awardDate ? 1 : 0));
  const counts = new Map<string, number>();
  return grants.map((grant) => {
    const prefix = grant.id;
    counts.set(prefix, (counts.get(prefix) ?? 0) + 1);
    return { ...grant, id: `${prefix}-${String(counts.get(prefix)).padStart(4, "0")}` };
  });
}

function published({ groupId, funder, pattern }: DemoBacking, planned: Planned): PublishedGrant {
  const group = demoGroups.find(({ id }) => id === groupId) ?? stranger(groupId);
  const { id, name } = demoFunders.find(({ short }) => short === funder)!;
  const orgId = orgIdOf(group);
  return {
    id: `360G-wendle-${funder}`,
    title: planned.title,
    description: group.work,
    currency: "GBP",
    amountAwarded: planned.pounds,
    awardDate: isoDay(planned.awarded),
    plannedDates: [{ startDate: isoDay(planned.start), endDate: isoDay(planned.end) }],
    recipientOrganization: [{ ...(orgId !== null && { id: orgId }), name: group.name }],
    fundingOrganization: [{ id, name }],
    grantProgramme: [{ title: programmes[pattern] }],
  };
}

/** A recipient that is no group of the installation. */
function stranger(groupId: string) {
  return { name: demoStrangers[groupId]!, number: "", work: "A band that anyone can join." };
}

/** Seven digits are a charity's, eight a company's. */
export function orgIdOf({ number }: { number: string }): string | null {
  if (number === "") return null;
  return number.length === 8 ? `GB-COH-${number}` : `GB-CHC-${number}`;
}
