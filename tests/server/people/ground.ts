import { randomUUID } from "node:crypto";
import { desc } from "drizzle-orm";
import { emailKey } from "~/domain/people/email";
import type { FunderRole } from "~/domain/people/viewer";
import { openLog } from "~/server/log.server";
import type { Administrator } from "~/server/people/acting.server";
import { randomSecret } from "~/server/sign-in/secrets.server";
import { startSession } from "~/server/sign-in/start-session.server";
import { viewerOf } from "~/server/viewer/viewer-of.server";
import type { Store } from "~db/store/store";

export const council = { id: "360G-WENDLEBC", name: "Wendle Borough Council" };
export const trust = { id: "halloran-family-trust", name: "The Halloran Family Trust" };
const log = openLog("silent");

/** Two funders; Ruth and Colin are administrators of the council, Vera of the trust. Each has a session with a second factor. */
export async function twoFunders(store: Store) {
  const at = new Date("2026-11-26T09:00:00.000Z");
  await store.write(async (on) => {
    await on.insert(on.tables.funders).values([council, trust]);
  });
  const ground = { store, now: () => at, requestId: "r-1" };
  const person = async (name: string, roles: Partial<Record<FunderRole, typeof council>> = {}) => {
    const id = randomUUID();
    const email = `${name.toLowerCase()}@example.org`;
    await store.write(async (on) => {
      await on.insert(on.tables.people).values({ id, name, email, emailKey: emailKey(email), madeAt: at });
      for (const [role, funder] of Object.entries(roles) as [FunderRole, typeof council][])
        await on
          .insert(on.tables.roles)
          .values({ id: randomUUID(), personId: id, funderId: funder.id, role, givenAt: at, confirmedAt: at });
    });
    return id;
  };
  const administrator = async (name: string, funder: typeof council): Promise<Administrator> => ({
    ...{ personId: await person(name, { administrator: funder }), name, funder },
  });
  const signIn = async (personId: string, since = at) => {
    const secret = randomSecret();
    const session = {
      secret,
      before: null,
      device: "own" as const,
      browser: "Firefox, Linux",
      personId,
      factorAt: since,
    };
    await store.write((on) => startSession(on, session, { at: since, requestId: "r-1" }));
    return secret;
  };
  const rolesOf = async (secret: string) => {
    const viewer = await viewerOf(secret, { store, now: () => at, log });
    return viewer.kind === "person" ? viewer.roles.map(({ role }) => role) : "nobody";
  };
  const [ruth, colin] = [await administrator("Ruth", council), await administrator("Colin", council)];
  const vera = await administrator("Vera", trust);
  return { ruth, colin, vera, ground, person, administrator, signIn, rolesOf };
}

/** What there is, the newest first where there is an order. */
export const rowsOf = (store: Store) =>
  store.read(async (on) => ({
    people: await on.select().from(on.tables.people).orderBy(desc(on.tables.people.madeAt)),
    roles: await on.select().from(on.tables.roles),
    events: await on.select().from(on.tables.events),
    mails: await on.select().from(on.tables.mails),
  }));

/** Kind and address of each letter, in the order of the alphabet. */
const lettersIn = (mails: readonly { kind: string; address: string }[]) =>
  mails.map(({ kind, address }) => `${kind} ${address}`).sort();

/** What a piece of work adds to the record and the outbox. */
export async function causedBy(store: Store, work: () => Promise<unknown>) {
  const before = await rowsOf(store);
  await work();
  const after = await rowsOf(store);
  const isNew =
    <T extends { id: string }>(old: readonly T[]) =>
    ({ id }: T) =>
      old.every((one) => one.id !== id);
  const events = after.events.filter(isNew(before.events));
  const letters = lettersIn(after.mails.filter(isNew(before.mails)));
  return { events, types: events.map(({ type }) => type).sort(), letters };
}
