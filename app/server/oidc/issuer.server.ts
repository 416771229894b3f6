import { allowInsecureRequests, type Configuration, discovery, enableNonRepudiationChecks } from "openid-client";
import type { OidcSettings } from "./settings.server";

/** An issuer that takes longer than so many seconds for one answer is as good as gone. */
const PATIENCE = 5;
/** What an issuer says about itself is asked again after so long, in milliseconds. */
const KEPT_FOR = 3_600_000;

const known = new Map<string, { configuration: Configuration; until: number }>();

/**
 * What the issuer says about itself, asked of it at most once an hour, and its keys, with which each token is checked. Throws
 * when it cannot be reached in five seconds, or says what it must not.
 */
export async function issuerOf({ issuer, clientId, clientSecret }: OidcSettings, now: Date): Promise<Configuration> {
  const key = `${issuer} ${clientId} ${clientSecret}`;
  const kept = known.get(key);
  if (kept && now.getTime() < kept.until) return kept.configuration;
  // Plain http is for a computer of one's own: the settings refuse it in production.
  const insecure = issuer.startsWith("http:") ? [allowInsecureRequests] : [];
  const execute = [enableNonRepudiationChecks, ...insecure];
  const options = { timeout: PATIENCE, execute };
  const configuration = await discovery(new URL(issuer), clientId, clientSecret, undefined, options);
  known.set(key, { configuration, until: now.getTime() + KEPT_FOR });
  return configuration;
}
