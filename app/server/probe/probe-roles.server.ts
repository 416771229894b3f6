import { randomUUID } from "node:crypto";
import type { FunderRole } from "~/domain/people/viewer";
import type { Writing } from "~db/store/store";

/** The ward of the probe's councillor. */
const PROBE_WARD = "probe-ward";

/** Puts a group into the ward of the probe, and has it agree to be seen by the funder's councillor. */
export async function shareWithWard(on: Writing, groupId: string, funderId: string, since: Date): Promise<void> {
  const { wards, groupWards, knownGroups } = on.tables;
  await on.insert(wards).values({ id: PROBE_WARD, name: "Probe Ward" });
  await on.insert(groupWards).values({ groupId, wardId: PROBE_WARD });
  await on.insert(knownGroups).values({ id: "probe-sharing", groupId, funderId, how: "councillors", since });
}

/** Gives somebody a role that counts; a councillor speaks for the ward of the probe. */
export async function giveRole(
  on: Writing,
  personId: string,
  funderId: string,
  role: FunderRole,
  at: Date,
): Promise<void> {
  const wardId = role === "councillor" ? PROBE_WARD : null;
  const given = { id: randomUUID(), personId, funderId, role, wardId, givenAt: at, confirmedAt: at };
  await on.insert(on.tables.roles).values(given);
}
