import { buildAuthorizationUrl, type Configuration, calculatePKCECodeChallenge } from "openid-client";
import type { Store } from "~db/store/store";
import { faultOf, type Log } from "../log.server";
import { hashOf, randomSecret } from "../sign-in/secrets.server";
import { issuerOf } from "./issuer.server";
import type { OidcSettings } from "./settings.server";

const GOOD_FOR = 600_000;

interface Ground {
  store: Store;
  origin: string;
  now(): Date;
  log: Log;
}

/** Somebody who is to be sent on; `browser` is the secret of their browser. */
export interface AttemptAsked {
  browser: string;
  device: "own" | "shared";
  returnTo: string;
}

/** Where the issuer sends people back to. */
export function backTo(origin: string): string {
  return `${origin}/sign-in/oidc/back`;
}

/** The address at the issuer to send somebody to, good for ten minutes and once, in one browser. Null: it cannot be reached. */
export async function startAttempt(asked: AttemptAsked, oidc: OidcSettings, ground: Ground): Promise<string | null> {
  const at = ground.now();
  const issuer = await issuerOf(oidc, at).catch((error) => {
    ground.log.warn({ fault: faultOf(error) }, "the issuer could not be asked");
    return null;
  });
  if (!issuer) return null;
  const [nonce, verifier] = [randomSecret(), randomSecret()];
  // Whose computer it is travels inside what is hashed: nobody can change it on the way.
  const state = `${asked.device}.${randomSecret()}`;
  const attempt = { id: hashOf(state), browser: hashOf(asked.browser), nonce, verifier, returnTo: asked.returnTo };
  const expiresAt = new Date(at.getTime() + GOOD_FOR);
  await ground.store.write(async (on) => {
    await on.insert(on.tables.oidcAttempts).values({ ...attempt, askedAt: at, expiresAt });
  });
  return addressAt(issuer, { state, nonce, verifier, origin: ground.origin });
}

async function addressAt(
  issuer: Configuration,
  { state, nonce, verifier, origin }: { state: string; nonce: string; verifier: string; origin: string },
): Promise<string> {
  const parameters = {
    redirect_uri: backTo(origin),
    scope: "openid email profile",
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state,
    nonce,
  };
  return buildAuthorizationUrl(issuer, parameters).href;
}
