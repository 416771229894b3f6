import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { readEnv } from "~/server/env.server";
import type { PersonOfGroup } from "~/server/viewer/group-viewer.server";
import type { Staff } from "~/server/viewer/staff.server";
import type { Store } from "~db/store/store";
import { root } from "./sources";

const club = { id: "club", name: "Probe Club" };
const council = { id: "council", name: "Wendle Borough Council" };

/** A folder for data that is gone after the test. */
function dataFolder(): string {
  const dataDir = mkdtempSync(join(tmpdir(), "perennial-files-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  return dataDir;
}

/** A group that a council knows, with a lead, a member and somebody of the council; and what a route is handed. */
export async function filesGround(store: Store, variables: Record<string, string> = {}) {
  const read = readEnv({ APP_ENV: "test", DATA_DIR: dataFolder(), ...variables }, root);
  if (!read.ok) throw new Error(read.problems.join());
  const clock = { now: new Date("2026-11-26T09:00:00Z") };
  await layPeople(store, clock.now);
  const said: { message: string; values: object }[] = [];
  const say = (values: object, message = "") => void said.push({ message, values });
  const log = { info: say, warn: say, error: say, debug: say } as never;
  const ground = { store, env: read.env, now: () => clock.now, log, requestId: "r-1" };
  return { ground, clock, said, lead: personOf("maureen", "lead"), member: personOf("dele", "member") };
}

async function layPeople(store: Store, at: Date): Promise<void> {
  await store.write(async (on) => {
    const { people, funders, groups, memberships, knownGroups } = on.tables;
    await on.insert(people).values(["maureen", "dele", "amina"].map((id) => ({ id, name: id, madeAt: at })));
    await on.insert(funders).values(council);
    await on.insert(groups).values({ ...club, foldedName: "probe club", madeAt: at });
    await on.insert(groups).values({ id: "hall", name: "Hall", foldedName: "hall", madeAt: at });
    const member = { groupId: club.id, givenAt: at, confirmedAt: at };
    await on.insert(memberships).values([
      { ...member, id: "m-1", personId: "maureen", role: "lead" },
      { ...member, id: "m-2", personId: "dele", role: "member" },
    ]);
    await on.insert(knownGroups).values({ id: "k-1", groupId: club.id, funderId: council.id, how: "added", since: at });
  });
}

function personOf(personId: string, role: "lead" | "member"): PersonOfGroup {
  return { personId, name: personId, group: club, role, inboxKey: null, groups: [club], chosen: null };
}

/** Somebody of the council, in these roles. */
export function staffOfCouncil(...roles: Staff["roles"]): Staff {
  return { personId: "amina", name: "amina", funder: council, roles, wardIds: [], funders: [council], chosen: null };
}

/** The form of /my/group/files as a browser sends it. */
export function fileForm(
  file: { name: string; content: string | Buffer } | null,
  fields: Record<string, string> = { kind: "accounts", expiresOn: "" },
): Request {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  if (file) body.append("file", new Blob([new Uint8Array(Buffer.from(file.content))]), file.name);
  return new Request("http://localhost/my/group/files", { method: "POST", body });
}

export const pdf = (text = "accounts") => ({ name: "Accounts.pdf", content: `%PDF-1.7\n${text}\n%%EOF\n` });
