import { rmSync } from "node:fs";
import { expect, it } from "vitest";
import { type Access, type Deed, type Identity, identities, matrix } from "~/domain/access/policies";
import { onEachEngine } from "~tests/support/engines";
import { sendFiles, whenReady } from "~tests/support/sending";
import { ask, type Running, startServer } from "~tests/support/server";
import { root } from "~tests/support/sources";
import type { RouteShown } from "../../scripts/perennial/routes";
import { addressOf, builtRoutes, layGround, namesSomething, secretKey } from "./ground";
import type { WalkGround, Whose } from "./target";

const routes = await builtRoutes();
/** Who knows the link may look at an audit, or stop letters, and change it: it is nobody's but the link's. */
const byLink = (path: string) => path.startsWith("/audit/:id") || path.startsWith("/letters/stop");
/** Signing out is for whoever asks, and ends the session of the walk. */
const endsItself = (path: string) => path === "/sign-out";

const urlencoded = "application/x-www-form-urlencoded";
/** What is about somebody, or for somebody only. */
const isPersonal = ({ policy }: RouteShown) => policy !== "anyone" && policy !== "demo";
const deeds = [
  ["look", "GET"],
  ["change", "POST"],
] as const;

interface Answer {
  status: number;
  location: string;
  body: string;
  kept: string;
  /** Headers and body: all that could give something away. */
  told: string;
}

onEachEngine((engine) => {
  // The whole of it on SQLite; on PostgreSQL each route as every third identity, in turn, once.
  const wholes: Whose[] = engine.name === "sqlite" ? ["own", "foreign", "missing"] : ["own"];
  // An audit is nobody's but the link's: there are no foreign ones.
  const wholesOf = ({ path }: RouteShown) =>
    namesSomething(path) ? wholes.filter((whose) => !(byLink(path) && whose === "foreign")) : wholes.slice(0, 1);
  const those = (route: RouteShown) =>
    identities.filter(
      (_, n) => engine.name === "sqlite" || route.path === "/account" || (routes.indexOf(route) + n) % 3 === 0,
    );
  const forms = engine.name === "sqlite" ? ["", ".data"] : [""];
  let ground: WalkGround;
  let server: Running;
  let seen: { path: string; identity: Identity; body: string }[];

  const request = async (identity: Identity, path: string, method: string, type = urlencoded): Promise<Answer> => {
    const { secret } = ground.probe.identities[identity];
    const cookie = secret && Buffer.from(JSON.stringify(secret)).toString("base64");
    const headers = {
      ...(cookie && { Cookie: `session=${encodeURIComponent(cookie)}` }),
      ...(method !== "GET" && { Origin: server.origin, "Content-Type": type }),
    };
    const answer = await ask(server, path, { method, headers, body: method === "GET" ? undefined : "" });
    const kept = String(answer.headers["cache-control"] ?? "");
    const told = JSON.stringify(answer.headers) + answer.body;
    return { status: answer.status, location: String(answer.headers.location ?? ""), body: answer.body, kept, told };
  };

  const faultsOf = async (route: RouteShown, whose: Whose, identity: Identity): Promise<string[]> => {
    const faults: string[] = [];
    for (const [deed, method] of deeds)
      for (const form of forms) {
        const path = await addressOf(route.path, whose, identity, ground);
        const answer = await request(identity, form && path === "/" ? "/_root.data" : `${path}${form}`, method);
        seen.push({ path: route.path, identity, body: answer.told });
        const wanted = wantedOf(route, deed, whose, identity);
        if (!fits(answer, wanted, { takes: route.methods.includes(method), isData: form !== "" }))
          faults.push(`${identity} ${method} ${route.path}${form} (${whose}): wanted ${wanted}, got ${told(answer)}`);
        // An answer to script that there is nothing holds nothing, not even the name of who asks.
        const isEmpty = form !== "" && answer.status === 404;
        if (isPersonal(route) && route.methods.includes(method) && !isEmpty && !answer.kept.includes("no-store"))
          faults.push(`${identity} ${method} ${route.path}${form} (${whose}): may be kept by a cache`);
      }
    return faults;
  };

  it("every route answers everybody as the matrix says, and shows what is sensitive to nobody else", async () => {
    const url = await engine.newUrl();
    ground = await layGround(url);
    seen = [];
    server = await startServer({
      DATABASE_URL: url,
      DATA_DIR: ground.dataDir,
      AUDIT_PER_HOUR: "1",
      LOG_LEVEL: "silent",
      SESSION_SECRET: secretKey,
    });
    try {
      const sent = await sendFiles(server.origin, [`${root}db/seed/wendle-grants.csv`]);
      ground.auditId = (await whenReady(server.origin, sent.location!)).split("/")[2]!;
      const faults: string[] = [];
      for (const route of routes.filter(({ path }) => !endsItself(path)))
        for (const whose of wholesOf(route))
          for (const identity of those(route)) faults.push(...(await faultsOf(route, whose, identity)));
      for (const route of routes.filter(({ methods }) => methods.includes("POST")))
        for (const identity of ["nobody", "administrator"] as const) {
          const path = await addressOf(route.path, "own", identity, ground);
          const { status } = await request(identity, path, "POST", "text/plain");
          if (status >= 500) faults.push(`${identity} POST ${route.path} as text/plain: ${status}`);
        }
      expect(faults).toEqual([]);
      expect(seen.length).toBeGreaterThan(
        routes.length * identities.length * deeds.length * forms.length * (engine.name === "sqlite" ? 0.9 : 0.3),
      );
      expect(leaks()).toEqual([]);
      expectNoticed();
    } finally {
      await server.stop();
      await ground.store.close();
      rmSync(ground.dataDir, { recursive: true, force: true });
    }
  }, 400_000);

  const leaks = () => {
    const { canaries, identities: probed } = ground.probe;
    expect(canaries.length).toBeGreaterThanOrEqual(40);
    const found = new Set<string>();
    // The administrator and the auditor of the walk have nothing to do with these.
    const strangers = new Set([
      ground.probe.people.foreign,
      probed.member.personId,
      probed.lead.personId,
      probed.disabled.personId,
    ]);
    for (const { path, identity, body } of seen) {
      const own = probed[identity].personId;
      for (const { field, personId, value } of canaries)
        if (
          body.includes(value) &&
          !maySee(field, path, identity, {
            isOwn: personId === own,
            isColleague: !strangers.has(personId),
            isMember: personId === probed.member.personId || personId === probed.lead.personId,
          })
        )
          found.add(`${field} of ${personId === own ? "their own" : "another"} seen by ${identity} on ${path}`);
      for (const { secret } of Object.values(probed))
        if (secret && body.includes(secret)) found.add(`a session on ${path}`);
    }
    return [...found];
  };

  /** Where a canary may be seen it is: a walk that finds none anywhere would not have looked. */
  const expectNoticed = () => {
    const { canaries, identities: probed } = ground.probe;
    const own = canaries.find(({ field, personId }) => field === "browser" && personId === probed.lead.personId)!;
    const places = seen
      .filter(({ body }) => body.includes(own.value))
      .map(({ path, identity }) => `${path} ${identity}`);
    expect(new Set(places)).toEqual(new Set(["/account lead"]));
    for (const [field, path] of [
      // The list shows fifty, and a walk makes more than that.
      ["draft", "/rounds/:round/design/:part"],
      ["kept", "/rounds/:round/reasons"],
      ["waiting", "/rounds/:round/design/:part"],
      ["call", "/calls"],
    ]) {
      const { value } = canaries.find((one) => one.field === field && one.personId === probed.officer.personId)!;
      expect([field, seen.some((one) => one.path === path && one.body.includes(value))]).toEqual([field, true]);
    }
  };
});

function wantedOf({ path, policy }: RouteShown, deed: Deed, whose: Whose, identity: Identity): Access {
  if (path === "/*") return "missing";
  // Looking at it leads on to the progress of the audit, which is there or not.
  if (path === "/audit/:id/cancellation" && deed === "look") return "yes";
  const access = matrix[policy][deed][identity];
  return access === "yes" && whose !== "own" ? "missing" : access;
}

/** A page that was asked for in a way it does not know answers 405, whoever asks. */
function fits({ status, location, body }: Answer, wanted: Access, how: { takes: boolean; isData: boolean }): boolean {
  if (status >= 500) return false;
  if (!how.takes) return [400, 404, 405].includes(status) || (how.isData && status === 200 && !body.includes("canary"));
  if (how.isData && status === 202) return wanted === "sign-in" ? body.includes("/sign-in?to=") : wanted === "yes";
  if (wanted === "sign-in") return (status === 302 || status === 303) && location.startsWith("/sign-in?to=");
  if (wanted === "missing") return status === 404;
  return [200, 302, 303, 409, 422, 429].includes(status) && !location.startsWith("/sign-in?to=");
}

const told = ({ status, location }: Answer) => `${status} ${location}`.trim();

const atWork: readonly Identity[] = ["officer", "finance", "trustee", "administrator", "auditor"];

/** Where a sensitive field may be seen, and by whom. Mails are read in the mailbox and nowhere else. */
function maySee(
  field: string,
  path: string,
  identity: Identity,
  { isOwn, isColleague, isMember }: { isOwn: boolean; isColleague: boolean; isMember: boolean },
): boolean {
  const isPeople =
    isColleague && path.startsWith("/settings/people") && (identity === "administrator" || identity === "auditor");
  // How those of a group are reached, for officers and auditors of a funder that knows it.
  const isOfGroup = path === "/groups/:group" && isMember && (identity === "officer" || identity === "auditor");
  // What a funder designs is its own until it publishes it.
  if (/draft|kept|waiting/.test(field)) return path.startsWith("/rounds") && isColleague && atWork.includes(identity);
  // What somebody typed who asks for a call is for those who make them.
  if (field === "call") return path === "/calls" && isColleague && identity === "officer";
  if (field === "browser") return path === "/account" && isOwn;
  if (field === "reason") return (path === "/account" && isOwn) || isPeople;
  return /email|phone/.test(field) && (isPeople || isOfGroup);
}
