import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { eq } from "drizzle-orm";
import type { Identity } from "~/domain/access/policies";
import { emptyDesign } from "~/domain/rounds/defaults";
import { bytesPath } from "~/server/files/places.server";
import { stopToken } from "~/server/mail/stop-token.server";
import { seedProbe } from "~/server/probe/seed-probe.server";
import { hashOf, randomSecret } from "~/server/sign-in/secrets.server";
import { openStore } from "~db/store/open";
import type { Store } from "~db/store/store";
import { migrations } from "~tests/support/engines";
import { root } from "~tests/support/sources";
import { type RouteShown, routesOf } from "../../scripts/perennial/routes";
import { newAudit } from "./new-audit";
import { sentenceToWord } from "./sentence-to-word";
import type { Target, WalkGround, Whose } from "./target";
import { termsOnce } from "./terms-once";

/** The installation's secret, in the walk. */
export const secretKey = "of the walk, which is long enough for one";

/** A database with the people of the probe. */
export async function layGround(url: string): Promise<WalkGround> {
  const store = await openStore(url, migrations);
  const dataDir = mkdtempSync(join(tmpdir(), "perennial-walk-"));
  return { store, probe: await seedProbe(store, new Date()), auditId: "", dataDir };
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
  rule: async (whose, _, __, path) => {
    if (whose !== "own") return "nothing-of-ours";
    return path.startsWith("/rounds") ? "one-year-terms" : "funding-gap";
  },
  part: async (whose, identity, ground, path) =>
    same(path.startsWith("/rounds") ? "length" : "numbers")(whose, identity, ground, path),
  number: same("1"),
  field: same("work"),
  /** Known to the funder, and to the councillor of its ward. The page itself is asked for the group of the probe. */
  group: async (whose, _, { store, probe }, path) => {
    if (whose === "missing") return randomUUID();
    if (whose === "own" && path === "/groups/:group") return probe.groups.own;
    // What hangs on it is the probe's, too.
    if (/:(document|membership)\b/.test(path)) return probe.groups[whose];
    const [id, at] = [randomUUID(), new Date()];
    const funderId = whose === "own" ? probe.funders.own : probe.funders.foreign;
    await store.write(async (on) => {
      const { groups, groupWards, knownGroups } = on.tables;
      await on.insert(groups).values({ id, name: "A group", foldedName: "a group", madeAt: at });
      // Of a foreign one the funder's councillors may know, in a ward that nobody speaks for: nobody else does by that.
      if (whose === "foreign")
        await on
          .insert(knownGroups)
          .values({ id: randomUUID(), groupId: id, funderId: probe.funders.own, how: "councillors", since: at });
      else await on.insert(groupWards).values({ groupId: id, wardId: "probe-ward" });
      for (const how of ["added", "councillors"] as const)
        await on.insert(knownGroups).values({ id: randomUUID(), groupId: id, funderId, how, since: at });
    });
    return id;
  },
  ward: async (whose, _, { store }) => {
    const id = randomUUID();
    if (whose === "own")
      await store.write(async (on) => void (await on.insert(on.tables.wards).values({ id, name: id })));
    return id;
  },
  token: async (whose, identity, { probe }, path) => {
    if (whose !== "own" || !path.startsWith("/letters/stop")) return "nothing-of-ours";
    return stopToken(
      { personId: probe.identities[identity].personId ?? probe.people.foreign, about: "group" },
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
  /** Accounts: of files, finance sees these alone. */
  document: async (whose, identity, { store, probe, dataDir }) => {
    if (whose === "missing") return randomUUID();
    const groupId = whose === "foreign" ? probe.groups.foreign : probe.groups[identity === "host" ? "host" : "own"];
    const [id, fileId, text] = [randomUUID(), randomUUID(), "canarypolicy"];
    const sha256 = createHash("sha256").update(text).digest("hex");
    const path = join(dataDir, bytesPath(sha256));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    const added = { groupId, addedAt: new Date(), addedBy: probe.identities[identity].personId };
    const file = {
      id: fileId,
      sha256,
      bytes: text.length,
      type: "text/plain",
      name: "accounts.txt",
      scan: "clean" as const,
    };
    await store.write(async (on) => {
      await on.insert(on.tables.files).values({ ...file, ...added });
      await on.insert(on.tables.documents).values({ id, fileId, kind: "accounts", ...added });
    });
    return id;
  },
  membership: async (whose, identity, ground, path) => {
    const id = randomUUID();
    if (whose !== "missing") await addWaiting(ground.store, id, groupFor(whose, identity, ground.probe, path));
    return id;
  },
  inbox: async (whose, identity, ground, path) => {
    const emailKey = `${randomUUID()}@probe.example`;
    const row = {
      emailKey,
      email: emailKey,
      groupId: groupFor(whose, identity, ground.probe, path),
      addedAt: new Date(),
    };
    if (whose !== "missing") await ground.store.write((on) => on.insert(on.tables.inboxes).values(row));
    return hashOf(emailKey);
  },
  passkey: async (whose, identity, { store, probe }) => {
    const id = randomSecret();
    const personId = whose === "own" ? probe.identities[identity].personId : probe.people.foreign;
    if (whose === "missing" || personId === null) return id;
    await store.write(async (on) => {
      const made = { id, personId, publicKey: "", counter: 0, transports: [], name: "phone", madeAt: new Date() };
      await on.insert(on.tables.passkeys).values(made);
    });
    return id;
  },
  reset: async (whose, _, { store, probe }) => {
    if (whose === "missing") return randomUUID();
    const [id, personId, at] = [randomUUID(), randomUUID(), new Date()];
    const funderId = whose === "own" ? probe.funders.own : probe.funders.foreign;
    await store.write(async (on) => {
      await on.insert(on.tables.people).values({ id: personId, name: "Somebody", madeAt: at });
      const asked = { id, personId, funderId, askedAt: at, askedBy: probe.people.foreign, reason: "A lost phone" };
      await on.insert(on.tables.factorResets).values(asked);
    });
    return id;
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
  delegation: async (whose, identity, { store, probe }, path) => {
    if (whose === "missing") return randomUUID();
    const [id, stranger] = [randomUUID(), randomUUID()];
    const isMine = path.startsWith("/account") && whose === "own";
    const personId = (isMine && probe.identities[identity].personId) || stranger;
    const groupId = path.startsWith("/account") ? await newGroup(store) : groupFor(whose, identity, probe);
    await store.write(async (on) => {
      await on.insert(on.tables.people).values({ id: stranger, name: "Somebody", madeAt: new Date() });
      const help = { id, groupId, personId, task: "Fill in the form", untilDay: "2999-12-31" };
      await on.insert(on.tables.delegations).values({ ...help, givenAt: new Date() });
    });
    return id;
  },
  hosting: async (whose, identity, { store, probe }, path) => {
    if (whose === "missing") return randomUUID();
    const [id, one, other] = [randomUUID(), groupFor(whose, identity, probe), await newGroup(store)];
    const [groupId, hostId] = path.endsWith("/agreement") ? [other, one] : [one, other];
    await store.write(async (on) => {
      await on.insert(on.tables.hostings).values({ id, groupId, hostId, terms: "", askedAt: new Date() });
    });
    return id;
  },
  known: async (whose, identity, { store, probe }) => {
    if (whose === "missing") return randomUUID();
    const [id, groupId] = [randomUUID(), groupFor(whose, identity, probe)];
    await store.write(async (on) => {
      const known = { id, groupId, funderId: probe.funders.foreign, how: "agreed" as const, since: new Date() };
      await on.insert(on.tables.knownGroups).values(known);
    });
    return id;
  },
  merge: async (whose, _, { store, probe }) => {
    if (whose === "missing") return randomUUID();
    const [id, keptId, goneId] = [randomUUID(), randomUUID(), randomUUID()];
    const at = new Date();
    await store.write(async (on) => {
      const { groups, merges } = on.tables;
      const named = { name: "Probe Merged", foldedName: "probe merged", madeAt: at };
      await on.insert(groups).values([
        { id: keptId, ...named },
        { id: goneId, ...named, mergedInto: keptId },
      ]);
      await on.insert(merges).values({ id, keptId, goneId, funderId: probe.funders[whose], moved: {}, at });
    });
    return id;
  },
  /** A draft in which the check finds something; where there is much to read, the one of the probe; one to take or put back. */
  round: async (whose, _, { store, probe }, path) => {
    if (whose === "missing") return randomUUID();
    if (/\/(history|reasons|design\/:part|preview\/:page)$/.test(path)) return probe.rounds[whose];
    const id = await newRound(store, probe.funders[whose]);
    if (path.includes("/withdrawal")) await publish(store, id);
    if (path.endsWith("/withdrawal/undoing"))
      await store.write((on) =>
        on
          .update(on.tables.rounds)
          .set({ publicationId: null, withdrawnAt: new Date() })
          .where(eq(on.tables.rounds.id, id)),
      );
    return id;
  },
  view: async (whose, identity, { store, probe }) => {
    const id = randomUUID();
    const personId = whose === "own" ? probe.identities[identity].personId : probe.people.foreign;
    if (whose === "missing" || personId === null) return id;
    const view = { id, personId, page: "rounds" as const, name: "A view", query: "", savedAt: new Date() };
    await store.write((on) => on.insert(on.tables.savedViews).values(view));
    return id;
  },
  reason: async (whose, _, { store, probe }) => {
    if (whose === "missing") return randomUUID();
    const [id, funderId, at] = [randomUUID(), probe.funders[whose], new Date()];
    const roundId = await newRound(store, funderId);
    const kept = { ruleId: "one-year-terms", severity: "warn" as const, finding: {}, facts: {}, isPublic: true };
    await store.write(async (on) => {
      const reason = { id, roundId, funderId, ...kept, reason: "canaryreason", reviewOn: "2999-01-01", at };
      await on.insert(on.tables.justifications).values(reason);
    });
    return id;
  },
  /** To everybody one of which a round is published; to those at work for the funder, that of the probe. */
  fund: async (whose, _, { store, probe }, path) => {
    if (path.startsWith("/rounds/")) return whose === "missing" ? randomUUID() : `${probe.funders[whose]}-fund`;
    if (whose !== "own") return "nothing-of-ours";
    return publish(store, await newRound(store, probe.funders.own));
  },
  call: async (whose, _, { store, probe }) => {
    if (whose === "missing") return randomUUID();
    const [id, funderId] = [randomUUID(), probe.funders[whose]];
    const roundId = await newRound(store, funderId);
    await store.write(async (on) => {
      const { rounds, callRequests } = on.tables;
      const [round] = await on.select().from(rounds).where(eq(rounds.id, roundId));
      const asked = { name: "Somebody", groupName: "", reach: "0300 555 0142", goodTime: "", sender: "" };
      await on.insert(callRequests).values({ id, fundId: round!.fundId, funderId, ...asked, askedAt: new Date() });
    });
    return id;
  },
  key: sentenceToWord,
  page: same("fund"),
  terms: termsOnce,
  verdict: async () => "ending",
  matching: async (whose, _, { store, probe }) => {
    if (whose === "missing") return randomUUID();
    const id = randomUUID();
    await store.write(async (on) => {
      await on.insert(on.tables.matchings).values({ id, funderId: probe.funders[whose], at: new Date() });
    });
    return id;
  },
};

/** The group of whoever asks, or another's; a host is a stranger to what funders see. */
function groupFor(whose: Whose, identity: Identity, { groups }: WalkGround["probe"], path = "/my/"): string {
  if (whose === "foreign") return groups.foreign;
  return identity === "host" && path.startsWith("/my/") ? groups.host : groups.own;
}

/** A group that has to do with nobody. */
async function newGroup(store: Store): Promise<string> {
  const id = randomUUID();
  await store.write(async (on) => {
    await on.insert(on.tables.groups).values({ id, name: id, foldedName: id, madeAt: new Date() });
  });
  return id;
}

async function newRound(store: Store, funderId: string): Promise<string> {
  const [id, fundId, at] = [randomUUID(), randomUUID(), new Date()];
  const design = { ...emptyDesign(), termMonths: 12, purpose: "ongoing", pays: ["FT01"] };
  await store.write(async (on) => {
    const { funds, rounds } = on.tables;
    await on.insert(funds).values({ id: fundId, funderId, name: "A fund", slug: fundId, about: "Tea", madeAt: at });
    await on
      .insert(rounds)
      .values({ id, fundId, funderId, name: "A round", design, version: 1, madeAt: at, changedAt: at });
  });
  return id;
}

/** A lead who waits for a second yes. */
async function addWaiting(store: Store, id: string, groupId: string): Promise<void> {
  const [personId, at] = [randomUUID(), new Date()];
  await store.write(async (on) => {
    await on.insert(on.tables.people).values({ id: personId, name: "Somebody", madeAt: at });
    await on.insert(on.tables.memberships).values({ id, groupId, personId, role: "lead", givenAt: at });
  });
}

const things =
  /:(session|person|role|id|mail|delegation|hosting|known|group|document|membership|inbox|merge|matching|passkey|reset|round|reason|call|terms|fund|view)\b/;

/** Whether a path holds something that is somebody's, so that foreign and missing ones are to be tried, too. */
export function namesSomething(path: string): boolean {
  return things.test(path) || path.startsWith("/letters/stop");
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

/** Publishes a round and returns its fund. */
async function publish(store: Store, roundId: string): Promise<string> {
  const check = { findings: [], notAssessed: [], passed: [] };
  const evaluation = { asAt: "2026-11-26", terms: { thresholds: {} }, check, kept: [] };
  return store.write(async (on) => {
    const { rounds, publications } = on.tables;
    const id = randomUUID();
    await on
      .insert(publications)
      .values({ id, roundId, version: 1, design: { ...emptyDesign() }, evaluation, at: new Date() });
    await on.update(rounds).set({ publicationId: id }).where(eq(rounds.id, roundId));
    const [round] = await on.select().from(rounds).where(eq(rounds.id, roundId));
    return round!.fundId;
  });
}
