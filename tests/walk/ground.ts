import { randomUUID } from "node:crypto";
import { pathToFileURL } from "node:url";
import { eq } from "drizzle-orm";
import type { Identity } from "~/domain/access/policies";
import { stopToken } from "~/server/mail/stop-token.server";
import { type Probe, seedProbe } from "~/server/probe/seed-probe.server";
import { hashOf, randomSecret } from "~/server/sign-in/secrets.server";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { addAudit, addReadyView } from "~tests/support/audit-rows";
import { migrations } from "~tests/support/engines";
import { root } from "~tests/support/sources";
import { type RouteShown, routesOf } from "../../scripts/perennial/routes";

/** The installation's secret, in the walk. */
export const secretKey = "of the walk, which is long enough for one";

export type Whose = "own" | "foreign" | "missing";

/** What a parameter of a path stands for, made anew for each request: what one changes is not there for the next. */
type Target = (whose: Whose, identity: Identity, ground: WalkGround, path: string) => Promise<string>;

export interface WalkGround {
  store: Store;
  probe: Probe;
  /** An audit of a real file, once there is one: for whoever has the link. */
  auditId: string;
}

/** A database with the people of the probe. */
export async function layGround(url: string): Promise<WalkGround> {
  const store = await openStore(url, migrations);
  return { store, probe: await seedProbe(store, new Date()), auditId: "" };
}

async function newAudit(store: Store): Promise<string> {
  const auditId = await addAudit(store);
  await store.write(async (on) => {
    const { audits } = on.tables;
    const expiresAt = new Date(Date.now() + 86_400_000);
    await on.update(audits).set({ expiresAt }).where(eq(audits.id, auditId));
  });
  await addReadyView(store, auditId, "");
  return auditId;
}

/** The routes of the build. */
export async function builtRoutes(): Promise<RouteShown[]> {
  return routesOf(await import(/* @vite-ignore */ pathToFileURL(`${root}build/web/server/index.js`).href));
}

const nowhere: Target = async () => "nothing-of-ours";
const same =
  (text: string): Target =>
  async (whose) =>
    whose === "own" ? text : "nothing-of-ours";

/** By name of the parameter, or by path and name where a name stands for two things. */
const targets: Record<string, Target> = {
  rule: same("funding-gap"),
  part: same("numbers"),
  number: same("1"),
  token: async (whose, identity, { probe }, path) => {
    if (whose !== "own" || !path.startsWith("/letters/stop")) return "nothing-of-ours";
    return stopToken(
      { personId: probe.identities[identity].personId ?? probe.people.foreign, about: "roles" },
      secretKey,
    );
  },
  mail: async (whose, _, { store, probe }) => {
    if (whose === "missing") return "x".repeat(22);
    const [id, at] = [randomUUID(), new Date()];
    const personId = whose === "own" ? probe.identities.finance.personId : probe.people.foreign;
    const over = { endedAt: at, outcome: "given-up" as const, fault: "5xx", nextAt: at, orderedAt: at };
    const mail = { id, kind: "role-told", personId, address: "of.nobody", values: { name: "Somebody" }, ...over };
    await store.write(async (on) => {
      await on.insert(on.tables.mails).values(mail);
    });
    return id;
  },
  letter: nowhere,
  id: async (whose, _, { store, auditId }, path) => {
    if (whose === "missing") return "x".repeat(22);
    if (!/deletion|columns|import|progress|cancellation/.test(path)) return auditId;
    return newAudit(store);
  },
  session: async (whose, identity, { store, probe }) => {
    if (whose === "missing") return "x".repeat(43);
    const personId = whose === "own" ? probe.identities[identity].personId : probe.people.foreign;
    const [id, now] = [hashOf(randomSecret()), new Date()];
    if (personId !== null)
      await store.write(async (on) => {
        const session = { id, personId, device: "own" as const, browser: "", startedAt: now, seenAt: now };
        await on.insert(on.tables.sessions).values(session);
      });
    return id;
  },
  person: async (whose, _, { store, probe }) => {
    if (whose === "missing") return randomUUID();
    const personId = randomUUID();
    const [at, funderId] = [new Date(), whose === "own" ? probe.funders.own : probe.funders.foreign];
    await store.write(async (on) => {
      await on.insert(on.tables.people).values({ id: personId, name: "Somebody", madeAt: at });
      const role = { id: randomUUID(), personId, funderId, role: "officer" as const };
      await on.insert(on.tables.roles).values({ ...role, givenAt: at, confirmedAt: at });
    });
    return personId;
  },
  role: async (whose, _, { store, probe }) => {
    if (whose === "missing") return randomUUID();
    const [id, personId] = [randomUUID(), randomUUID()];
    const [at, funderId] = [new Date(), whose === "own" ? probe.funders.own : probe.funders.foreign];
    await store.write(async (on) => {
      await on.insert(on.tables.people).values({ id: personId, name: "Somebody", madeAt: at });
      await on.insert(on.tables.roles).values({ id, personId, funderId, role: "finance", givenAt: at });
    });
    return id;
  },
};

/** Whether a path holds something that is somebody's, so that foreign and missing ones are to be tried, too. */
export function namesSomething(path: string): boolean {
  return /:(session|person|role|id|mail)\b|^\/letters\/stop/.test(path);
}

/** An address of a route with its parameters filled in. Throws for a parameter that the walk does not know. */
export async function addressOf(path: string, whose: Whose, identity: Identity, ground: WalkGround): Promise<string> {
  const parts = await Promise.all(
    path.split("/").map(async (part) => {
      const [, name, rest = ""] = /^:([a-zA-Z]+)(.*)$/.exec(part) ?? [];
      if (name === undefined) return part === "*" ? "nowhere-at-all" : part;
      const target = targets[name];
      if (!target) throw new Error(`the walk does not know what :${name} stands for: add it to tests/walk/ground.ts`);
      return `${await target(whose, identity, ground, path)}${rest}`;
    }),
  );
  return parts.join("/") || "/";
}
