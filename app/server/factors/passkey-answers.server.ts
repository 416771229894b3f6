import {
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { z } from "zod";
import { passkeySite } from "~/domain/people/factors";

const LONGEST = 20_000;
const letters = z.string().max(LONGEST);

const answer = z.looseObject({
  id: letters.regex(/^[\w-]{1,1400}$/),
  rawId: letters,
  type: z.literal("public-key"),
  clientExtensionResults: z.looseObject({}).default({}),
  response: z.looseObject({ clientDataJSON: letters }),
});
const clientData = z.looseObject({ challenge: z.string().max(200) });

/** What a browser sent, as far as it can be read before it is believed. */
export interface PasskeyAnswer {
  /** The passkey it names. */
  id: string;
  /** The challenge it says it signed. */
  challenge: string;
  sent: z.output<typeof answer>;
}

/** A passkey that was made; `publicKey` as letters for a column. */
export interface PasskeyMade {
  id: string;
  publicKey: string;
  counter: number;
  transports: string[];
}

/** Reads the JSON text that the page sends. Null: it is no answer of a passkey. */
export function answerIn(text: string): PasskeyAnswer | null {
  const sent = answer.safeParse(jsonIn(text));
  if (!sent.success) return null;
  const told = Buffer.from(sent.data.response.clientDataJSON, "base64url").toString("utf8");
  const read = clientData.safeParse(jsonIn(told));
  return read.success ? { id: sent.data.id, challenge: read.data.challenge, sent: sent.data } : null;
}

/** The passkey that a browser made for the site of `origin`; null: the answer is not right, or nobody was asked for finger or PIN. */
export async function passkeyMade({ challenge, sent }: PasskeyAnswer, origin: string): Promise<PasskeyMade | null> {
  const response = sent as unknown as RegistrationResponseJSON;
  const expectedRPID = passkeySite(origin);
  if (expectedRPID === null) return null;
  const expected = {
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID,
    requireUserVerification: true,
  };
  const done = await verifyRegistrationResponse({ response, ...expected }).catch(() => null);
  if (!done?.verified) return null;
  const { id, publicKey, counter } = done.registrationInfo.credential;
  const told = z.array(z.string().max(40)).max(10).safeParse(response.response.transports);
  return { id, publicKey: Buffer.from(publicKey).toString("base64url"), counter, transports: told.data ?? [] };
}

/**
 * How often a passkey was used, as it says itself in an answer that is signed and right; null: it is not. Whether the number
 * went back is for the caller to see: the library would look at it before it looks at the signature.
 */
export async function counterShown(
  { challenge, sent }: PasskeyAnswer,
  { id, publicKey }: { id: string; publicKey: string },
  origin: string,
): Promise<number | null> {
  const response = sent as unknown as AuthenticationResponseJSON;
  const expectedRPID = passkeySite(origin);
  if (expectedRPID === null) return null;
  const credential = { id, publicKey: Uint8Array.from(Buffer.from(publicKey, "base64url")), counter: 0 };
  const expected = {
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID,
    requireUserVerification: true,
  };
  const done = await verifyAuthenticationResponse({ response, credential, ...expected }).catch(() => null);
  return done?.verified ? done.authenticationInfo.newCounter : null;
}

function jsonIn(text: string): unknown {
  if (text.length > LONGEST) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
