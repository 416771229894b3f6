import { locked, unlocked } from "../factors/lock.server";

type Values = Record<string, string | number>;

/** The name under which a mail's values hold what is locked. */
export const LOCKED = "locked";

/** What opens something, as one value that only the installation's secret opens, and only for this mail. */
export function lockedValues(
  mailId: string,
  { values, secretKey }: { values: Record<string, string>; secretKey: string },
): Values {
  return { [LOCKED]: locked(Buffer.from(JSON.stringify(values)), lockOf(mailId, secretKey)) };
}

/** The values of a mail as its words need them; null: another secret locked them. Those of old rows were never locked. */
export function openedValues(mailId: string, { [LOCKED]: kept, ...values }: Values, secretKey: string): Values | null {
  if (kept === undefined) return values;
  const bytes = unlocked(String(kept), lockOf(mailId, secretKey));
  return bytes && { ...values, ...(JSON.parse(Buffer.from(bytes).toString()) as Values) };
}

function lockOf(mailId: string, secretKey: string) {
  return { owner: `mail ${mailId}`, secretKey };
}
