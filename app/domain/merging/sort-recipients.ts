import { foldName } from "../opendata/normalise";

/** Who got published grants: key, the name in the file, how many grants. */
export interface Recipient {
  key: string;
  name: string;
  grants: number;
}

/** A group that may be one of them. The name of one that the funder does not know is not to be shown. */
export interface Candidate {
  id: string;
  name: string;
  foldedName: string;
  orgId: string | null;
  isKnown: boolean;
}

/** A recipient, and the group that it may be. */
export interface Suggested<R> {
  recipient: R;
  group: Candidate;
}

export interface Sorted<R> {
  /** The same number. */
  number: Suggested<R>[];
  /** The same name as a group that the funder knows; a name that several groups have is there once for each. */
  name: Suggested<R>[];
  none: R[];
}

/** Sorts recipients by what is known of them here, each part with the most grants first. */
export function sortRecipients<R extends Recipient>(
  recipients: readonly R[],
  candidates: readonly Candidate[],
): Sorted<R> {
  const byNumber = new Map<string, Candidate>();
  const byName = new Map<string, Candidate[]>();
  for (const group of candidates) {
    if (group.orgId !== null && !byNumber.get(group.orgId.toUpperCase())?.isKnown)
      byNumber.set(group.orgId.toUpperCase(), group);
    if (group.isKnown) byName.set(group.foldedName, [...(byName.get(group.foldedName) ?? []), group]);
  }
  const sorted: Sorted<R> = { number: [], name: [], none: [] };
  const order = (a: R, b: R) => b.grants - a.grants || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  for (const recipient of [...recipients].sort(order)) {
    const numbered = byNumber.get(recipient.key);
    const named = byName.get(foldName(recipient.name)) ?? byName.get(recipient.key) ?? [];
    if (numbered) sorted.number.push({ recipient, group: numbered });
    else if (named.length > 0) sorted.name.push(...named.map((group) => ({ recipient, group })));
    else sorted.none.push(recipient);
  }
  return sorted;
}

/** Whether a recipient's key is an identifier of a register, so that it can be a group's own. */
export function isRegistered(key: string): boolean {
  return /^[A-Z]{2}-[A-Z0-9]+-.+/.test(key);
}
