import { and, eq, gt, isNull } from "drizzle-orm";
import { authorizationCodeGrant } from "openid-client";
import { emailKey } from "~/domain/people/email";
import type { Reading, Store } from "~db/store/store";
import { faultOf, type Log } from "../log.server";
import { hashOf } from "../sign-in/secrets.server";
import { type NewSession, startSession } from "../sign-in/start-session.server";
import { issuerOf } from "./issuer.server";
import { personFor, type Told } from "./person-for.server";
import type { OidcSettings } from "./settings.server";
import { backTo } from "./start-attempt.server";

interface Ground {
  store: Store;
  origin: string;
  now(): Date;
  requestId: string;
  log: Log;
}

type Attempt = Reading["tables"]["oidcAttempts"]["$inferSelect"];

/**
 * Signs somebody in who comes back from the issuer with `search`, the query of the address, in the browser that was sent there:
 * once, for ten minutes. `unknown`: they are nobody's staff here, or nobody checked their address; `failed`: all the rest.
 */
export async function redeemAttempt(
  { search, browser }: { search: string; browser: string | null },
  session: Omit<NewSession, "device" | "factorAt" | "way">,
  oidc: OidcSettings,
  ground: Ground,
): Promise<{ returnTo: string; device: "own" | "shared" } | "unknown" | "failed"> {
  const state = new URLSearchParams(search).get("state") ?? "";
  const attempt = browser === null ? null : await takeAttempt(ground, state, browser);
  if (!attempt) return "failed";
  const told = await askIssuer(attempt, { search, state }, oidc, ground).catch((error) => {
    ground.log.warn({ fault: faultOf(error) }, "the issuer did not say who it is");
    return null;
  });
  if (!told) return "failed";
  const device = state.startsWith("shared.") ? "shared" : "own";
  const { now, requestId } = ground;
  const at = now();
  return ground.store.write(async (on) => {
    const personId = await personFor(on, told, { at, requestId });
    if (personId === null) return "unknown";
    const factorAt = oidc.isSecondStep ? at : undefined;
    await startSession(on, { ...session, device, factorAt, way: "oidc", personId }, { at, requestId });
    return { returnTo: attempt.returnTo, device };
  });
}

/** Uses the attempt up before anybody is asked about it: what comes back a second time is worth nothing. */
async function takeAttempt({ store, now }: Ground, state: string, browser: string): Promise<Attempt | null> {
  const at = now();
  const isIt = (on: Reading) => {
    const { oidcAttempts } = on.tables;
    const isTheirs = and(eq(oidcAttempts.id, hashOf(state)), eq(oidcAttempts.browser, hashOf(browser)));
    return and(isTheirs, isNull(oidcAttempts.endedAt), gt(oidcAttempts.expiresAt, at));
  };
  // Looked at first without a write: whoever guesses must not hold up those who write.
  if ((await store.read((on) => on.$count(on.tables.oidcAttempts, isIt(on)))) === 0) return null;
  return store.write(async (on) => {
    const { oidcAttempts } = on.tables;
    const [taken] = await on.update(oidcAttempts).set({ endedAt: at }).where(isIt(on)).returning();
    return taken ?? null;
  });
}

async function askIssuer(
  { nonce, verifier }: Attempt,
  { search, state }: { search: string; state: string },
  oidc: OidcSettings,
  { origin, now }: Ground,
): Promise<Told | null> {
  const issuer = await issuerOf(oidc, now());
  const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
  const tokens = await authorizationCodeGrant(issuer, new URL(`${backTo(origin)}${search}`), checks);
  const claims = tokens.claims();
  if (!claims) return null;
  const isChecked = claims.email_verified === true && typeof claims.email === "string";
  return { issuer: claims.iss, subject: claims.sub, emailKey: isChecked ? emailKey(String(claims.email)) : null };
}
