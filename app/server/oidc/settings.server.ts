import { z } from "zod";

/** The sign-in of a funder's own staff, by OpenID Connect. */
export interface OidcSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the button says after "Sign in with". */
  name: string;
  /** It asks for a second factor itself: it counts as shown. */
  isSecondStep: boolean;
}

/** Part of the environment; every issue's message is a key under `setting` in messages/en/edge.json. */
export const oidcSettings = {
  OIDC_ISSUER: z.string().refine(isIssuer, "OIDC_ISSUER").optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().trim().min(1, "OIDC_NAME").max(60, "OIDC_NAME").optional(),
  OIDC_SECOND_STEP: z.enum(["yes"], { error: "OIDC_SECOND_STEP" }).optional(),
};

const settings = z.object(oidcSettings);
const needed = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET", "OIDC_NAME"];

/** The settings as the environment, once read, has them; null: there is no such sign-in. */
export function oidcSettingsOf(read: z.output<typeof settings>): OidcSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = read;
  if (!issuer || !clientId || !clientSecret || !name) return null;
  return { issuer, clientId, clientSecret, name, isSecondStep: read.OIDC_SECOND_STEP === "yes" };
}

/** What is wrong between them, as keys of the same sentences, asked of the raw text. */
export function oidcDisagreements(set: Record<string, string | undefined>, mode: string): string[] {
  const there = needed.filter((name) => set[name] !== undefined);
  if (there.length === 0) return set.OIDC_SECOND_STEP === undefined ? [] : ["oidcWhole"];
  const problems = there.length < needed.length ? ["oidcWhole"] : [];
  if (mode === "production" && set.OIDC_ISSUER?.startsWith("http:")) problems.push("oidcPlain");
  // What a server goes by where the port is chosen later is no address to be sent back to.
  if (set.APP_ORIGIN === undefined && mode !== "test") problems.push("oidcOrigin");
  return problems;
}

function isIssuer(text: string): boolean {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { search, hash, username } = new URL(text);
  return search === "" && hash === "" && username === "";
}
