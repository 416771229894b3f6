const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long a session lasts, in milliseconds: without a sign of life, and in all. Source: trust.md S7, ux.md 5.2. */
const limits = {
  staff: { idle: 30 * MINUTE, all: 12 * HOUR },
  group: { idle: 12 * HOUR, all: 14 * 24 * HOUR },
  shared: { idle: 20 * MINUTE, all: 12 * HOUR },
} as const;

/** When a session is over unless something is done in it before. */
export function sessionEnds(
  { device, startedAt, seenAt }: { device: "own" | "shared"; startedAt: Date; seenAt: Date },
  isStaff: boolean,
): Date {
  const { idle, all } = limits[device === "shared" ? "shared" : isStaff ? "staff" : "group"];
  return new Date(Math.min(seenAt.getTime() + idle, startedAt.getTime() + all));
}

/** How long a browser of one's own may keep the cookie, in seconds: the longest that a session can last. */
export const cookieSeconds = limits.group.all / 1_000;
