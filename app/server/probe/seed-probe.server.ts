import { randomBytes, randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { type Identity, identities } from "~/domain/access/policies";
import type { FunderRole } from "~/domain/people/viewer";
import type { Store, Writing } from "~db/store/store";
import { nobody, recordEvent } from "../events/record-event.server";
import { orderMail } from "../mail/order-mail.server";
import { hashOf, randomSecret } from "../sign-in/secrets.server";
import { startSession } from "../sign-in/start-session.server";

/** Somebody to ask as: what their session cookie holds. Null: nobody. */
export interface Probed {
  personId: string | null;
  secret: string | null;
}

/** A text that stands in one sensitive field of one person, and may be seen in few places. */
export interface Canary {
  field: "email" | "phone" | "browser" | "reason" | "link" | "code";
  personId: string;
  value: string;
}

/** What was planted. Own and foreign are seen from the people of `identities`. */
export interface Probe {
  identities: Record<Identity, Probed>;
  funders: { own: string; foreign: string };
  groups: { own: string; foreign: string };
  people: { foreign: string };
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
    const probed = {} as Record<Identity, Probed>;
    for (const identity of identities) {
      if (identity === "nobody") probed[identity] = { personId: null, secret: null };
      else probed[identity] = await addIdentity(on, identity, places, secrets[identity]!, { at, canaries });
    }
    const foreign = await addPerson(on, "foreign", { at, canaries });
    await giveRole(on, foreign, places.funders.foreign, "administrator", at);
    return { ...places, identities: probed, people: { foreign }, canaries };
  });
}

type Places = Pick<Probe, "funders" | "groups">;
interface Ground {
  at: Date;
  canaries: Canary[];
}

async function addPlaces(on: Writing, at: Date): Promise<Places> {
  const [own, foreign, club, other] = ["probe-council", "probe-trust", "probe-club", "probe-hall"] as const;
  await on.insert(on.tables.funders).values([
    { id: own, name: "Probe Council" },
    { id: foreign, name: "Probe Trust" },
  ]);
  await on.insert(on.tables.groups).values([
    { id: club, name: "Probe Club", madeAt: at },
    { id: other, name: "Probe Hall", madeAt: at },
  ]);
  return { funders: { own, foreign }, groups: { own: club, foreign: other } };
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
  const { memberships, people, sessions } = on.tables;
  if (identity === "member" || identity === "lead")
    await on
      .insert(memberships)
      .values({ id: randomUUID(), groupId: groups.own, personId, role: identity, givenAt: at });
  const browser = canary(canaries, personId, "browser");
  await startSession(on, { secret, before: null, device: "own", browser, personId }, { at, requestId: "probe" });
  await on
    .update(sessions)
    .set({ factorAt: at })
    .where(eq(sessions.id, hashOf(secret)));
  if (identity === "disabled") await on.update(people).set({ disabledAt: at }).where(eq(people.id, personId));
  return { personId, secret };
}

async function addPerson(on: Writing, name: string, { at, canaries }: Ground): Promise<string> {
  const id = randomUUID();
  const email = `${canary(canaries, id, "email")}@probe.example`;
  const person = { id, name: `Probe ${name}`, email, emailKey: email, phone: canary(canaries, id, "phone") };
  await on.insert(on.tables.people).values({ ...person, madeAt: at });
  const reason = canary(canaries, id, "reason");
  const subject = { kind: "person" as const, id };
  await recordEvent(on, { type: "person-added", by: nobody, subject, at, requestId: "probe", reason });
  const values = { link: canary(canaries, id, "link"), code: canary(canaries, id, "code"), name: "", minutes: 10 };
  await orderMail(on, { kind: "sign-in", personId: id, address: email, values, at: NEVER });
  return id;
}

async function giveRole(on: Writing, personId: string, funderId: string, role: FunderRole, at: Date): Promise<void> {
  await on.insert(on.tables.roles).values({ id: randomUUID(), personId, funderId, role, givenAt: at, confirmedAt: at });
}

function canary(list: Canary[], personId: string, field: Canary["field"]): string {
  const value = `canary${field}${randomBytes(8).toString("hex")}`;
  list.push({ field, personId, value });
  return value;
}
