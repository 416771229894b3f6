import { randomBytes, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { type Identity, identities } from "~/domain/access/policies";
import type { FunderRole } from "~/domain/people/viewer";
import type { Store, Writing } from "~db/store/store";
import { nobody, recordEvent } from "../events/record-event.server";
import { addGroup } from "../groups/add-group.server";
import { orderMail } from "../mail/order-mail.server";
import { hashOf, randomSecret } from "../sign-in/secrets.server";
import { startSession } from "../sign-in/start-session.server";
import { giveRole, shareWithWard } from "./probe-roles.server";
import { addProbeRounds } from "./probe-rounds.server";

/** Somebody to ask as: what their session cookie holds. Null: nobody. */
export interface Probed {
  personId: string | null;
  secret: string | null;
}

/** A text that stands in one sensitive field of one person, and may be seen in few places. */
export interface Canary {
  field: "email" | "phone" | "browser" | "reason" | "link" | "code" | "draft" | "kept" | "waiting" | "call";
  personId: string;
  value: string;
}

/** What was planted. Own and foreign are seen from the people of `identities`. */
export interface Probe {
  identities: Record<Identity, Probed>;
  funders: { own: string; foreign: string };
  /** `host` holds money for `own`. */
  groups: { own: string; foreign: string; host: string };
  people: { foreign: string };
  rounds: { own: string; foreign: string };
  canaries: Canary[];
}

const funderRole: Partial<Record<Identity, FunderRole>> = {
  officer: "officer",
  finance: "finance",
  trustee: "trustee",
  administrator: "administrator",
  auditor: "auditor",
  councillor: "councillor",
};
const NEVER = new Date("9999-01-01T00:00:00Z");

/** Plants somebody of each identity with a session, and canaries in every sensitive field, so that access can be tried out. */
export async function seedProbe(store: Store, at: Date): Promise<Probe> {
  const secrets = Object.fromEntries(identities.map((identity) => [identity, randomSecret()]));
  return store.write(async (on) => {
    const places = await addPlaces(on, at);
    const canaries: Canary[] = [];
    const probed = { nobody: { personId: null, secret: null } } as Record<Identity, Probed>;
    for (const identity of identities.filter((one) => one !== "nobody"))
      probed[identity] = await addIdentity(on, identity, places, secrets[identity]!, { at, canaries });
    const foreign = await addPerson(on, "foreign", { at, canaries });
    await giveRole(on, foreign, places.funders.foreign, "administrator", at);
    const whose = { own: probed.officer.personId!, foreign };
    const rounds = await addProbeRounds(on, places.funders, whose, { at, secret: canary.bind(null, canaries) });
    return { ...places, identities: probed, people: { foreign }, rounds, canaries };
  });
}

type Places = Pick<Probe, "funders" | "groups">;
interface Ground {
  at: Date;
  canaries: Canary[];
}

async function addPlaces(on: Writing, at: Date): Promise<Places> {
  const [own, foreign] = ["probe-council", "probe-trust"] as const;
  const [club, other, host] = ["probe-club", "probe-hall", "probe-host"] as const;
  await on.insert(on.tables.funders).values([
    { id: own, name: "Probe Council" },
    { id: foreign, name: "Probe Trust" },
  ]);
  const when = { by: nobody, at, requestId: "probe" };
  await addGroup(on, { id: club, name: "Probe Club", known: { funderId: own, how: "added" } }, when);
  await addGroup(on, { id: other, name: "Probe Hall", known: { funderId: foreign, how: "added" } }, when);
  await addGroup(on, { id: host, name: "Probe Host" }, when);
  await shareWithWard(on, club, own, at);
  const hosting = { id: "probe-hosting", groupId: club, hostId: host, terms: "", askedAt: at, agreedAt: at };
  await on.insert(on.tables.hostings).values(hosting);
  return { funders: { own, foreign }, groups: { own: club, foreign: other, host } };
}

async function addIdentity(
  on: Writing,
  identity: Identity,
  { funders, groups }: Places,
  secret: string,
  ground: Ground,
): Promise<Probed> {
  const { at, canaries } = ground;
  const personId = await addPerson(on, identity, ground);
  const role = funderRole[identity];
  if (role) await giveRole(on, personId, funders.own, role, at);
  const { people, sessions } = on.tables;
  await joinGroup(on, identity, groups, personId, at);
  const browser = canary(canaries, personId, "browser");
  await startSession(on, { secret, before: null, device: "own", browser, personId }, { at, requestId: "probe" });
  await on
    .update(sessions)
    .set({ factorAt: at })
    .where(eq(sessions.id, hashOf(secret)));
  if (identity === "disabled") await on.update(people).set({ disabledAt: at }).where(eq(people.id, personId));
  return { personId, secret };
}

const farOff = "2999-12-31";

/** Those of a group, or around it, come into it. */
async function joinGroup(
  on: Writing,
  identity: Identity,
  groups: Probe["groups"],
  personId: string,
  at: Date,
): Promise<void> {
  const { memberships, delegations } = on.tables;
  const [id, groupId] = [randomUUID(), identity === "host" ? groups.host : groups.own];
  const joined = { id, groupId, personId, givenAt: at, confirmedAt: at };
  if (identity === "member" || identity === "lead") await on.insert(memberships).values({ ...joined, role: identity });
  if (identity === "host") await on.insert(memberships).values({ ...joined, role: "lead" });
  if (identity === "helper")
    await on
      .insert(delegations)
      .values({ id, groupId, personId, task: "Fill in the form", untilDay: farOff, givenAt: at });
}

async function addPerson(on: Writing, name: string, { at, canaries }: Ground): Promise<string> {
  const id = randomUUID();
  const email = `${canary(canaries, id, "email")}@probe.example`;
  const person = { id, name: `Probe ${name}`, email, emailKey: email, phone: canary(canaries, id, "phone") };
  await on.insert(on.tables.people).values({ ...person, madeAt: at });
  const reason = canary(canaries, id, "reason");
  const subject = { kind: "person" as const, id };
  await recordEvent(on, { type: "person-added", by: nobody, subject, at, requestId: "probe", reason });
  const opens = { link: canary(canaries, id, "link"), code: canary(canaries, id, "code") };
  const words = { values: { minutes: 10 }, secrets: { values: opens, secretKey: randomSecret() } };
  await orderMail(on, { kind: "sign-in", personId: id, address: email, ...words, at: NEVER });
  return id;
}

function canary(list: Canary[], personId: string, field: Canary["field"]): string {
  const value = `canary${field}${randomBytes(8).toString("hex")}`;
  list.push({ field, personId, value });
  return value;
}
