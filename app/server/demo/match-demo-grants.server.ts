import { randomUUID } from "node:crypto";
import { foldName } from "~/domain/opendata/normalise";
import { demoBackings, demoUnmatched } from "~db/seed/demo-grants";
import { demoGroups } from "~db/seed/demo-groups";
import { demoFunders } from "~db/seed/demo-people";
import { orgIdOf } from "./grants-of-wendle.server";
import type { Planting } from "./planting.server";

/** Matches the published grants of each funder to the groups, all but a few that are left for a visitor. Returns the matchings. */
export function matchDemoGrants({ at, rows, note }: Planting): { id: string; funderId: string; at: Date }[] {
  return demoFunders.map(({ id: funderId, short }) => {
    const of = demoBackings.filter(({ funder, groupId }) => funder === short && !demoUnmatched.includes(groupId));
    const groups = demoGroups.filter(({ id }) => of.some(({ groupId }) => groupId === id));
    const matchingId = `wendle-${short}`;
    for (const group of groups) {
      const [orgId, to] = [orgIdOf(group), { groupId: group.id, funderId }];
      const how = orgId ? ("org-id" as const) : ("name" as const);
      rows.recipients.push({
        ...{ id: randomUUID(), matchingId, ...to },
        ...{ recipientKey: orgId ?? foldName(group.name), how },
      });
      rows.knownGroups.push({ id: randomUUID(), ...to, how: "award", since: at });
    }
    const after = { what: String(groups.length) };
    note({ type: "recipients-matched", subject: { kind: "funder", id: funderId }, funderId, after });
    return { id: matchingId, funderId, at };
  });
}
