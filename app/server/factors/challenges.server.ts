import { randomUUID } from "node:crypto";
import { generateAuthenticationOptions, generateRegistrationOptions } from "@simplewebauthn/server";
import { and, eq, gt, isNull } from "drizzle-orm";
import { CHALLENGE_FOR, isFresh, maySetUp, passkeySite } from "~/domain/people/factors";
import type { SignedIn } from "~/domain/people/viewer";
import { translator } from "~/messages";
import type { Reading, Store, Writing } from "~db/store/store";
import { hasFactor, passkeysOf } from "./queries.server";
import { isOpen } from "./raise-session.server";

interface Ground {
  store: Store;
  origin: string;
  now(): Date;
}

type Purpose = "add" | "show";
type Passkey = Awaited<ReturnType<typeof passkeysOf>>[number];

/** The options for the browser, with a challenge in them; or why there are none, as a code: `first`, show what you have first. */
export type Challenged =
  | { ok: true; options: object }
  | { ok: false; code: "first" | "none" | "no-site" | "gone" | "shared-inbox" };

/**
 * Makes what a passkey has to sign, for one session and one purpose, once, for five minutes. `none`: the person has no passkey
 * to show; `no-site`: the address of the site is a number; `gone`: the session was raised or ended since; `shared-inbox`: nobody
 * adds a passkey who came through one.
 */
export async function makeChallenge(viewer: SignedIn, purpose: Purpose, ground: Ground): Promise<Challenged> {
  const { store, origin, now } = ground;
  if (purpose === "add" && !maySetUp(viewer)) return { ok: false, code: "shared-inbox" };
  const site = passkeySite(origin);
  if (site === null) return { ok: false, code: "no-site" };
  const { personId, sessionId } = viewer;
  const held = await store.read((on) => passkeysOf(on, personId));
  const options = await optionsFor(viewer, purpose, held, site);
  const at = now();
  return store.write(async (on) => {
    if (!(await isOpen(on, viewer))) return { ok: false, code: "gone" };
    if (purpose === "show" && held.length === 0) return { ok: false, code: "none" };
    if (purpose === "add" && !isFresh(viewer.factorAt, at) && (await hasFactor(on, personId)))
      return { ok: false, code: "first" };
    const expiresAt = new Date(at.getTime() + CHALLENGE_FOR);
    const made = { id: randomUUID(), sessionId, purpose, challenge: options.challenge, expiresAt };
    await on.insert(on.tables.challenges).values(made);
    return { ok: true, options };
  });
}

/** Whether a challenge can still be answered in this session. */
export async function isAsked(
  on: Reading,
  { sessionId }: SignedIn,
  { purpose, challenge, at }: { purpose: Purpose; challenge: string; at: Date },
): Promise<boolean> {
  return (await on.$count(on.tables.challenges, stillAsked(on, { sessionId, purpose, challenge, at }))) > 0;
}

/** Uses a challenge up, whatever the answer was. False: it cannot be answered any more. */
export async function spendChallenge(
  on: Writing,
  { sessionId }: SignedIn,
  { purpose, challenge, at }: { purpose: Purpose; challenge: string; at: Date },
): Promise<boolean> {
  const { challenges } = on.tables;
  const isIt = stillAsked(on, { sessionId, purpose, challenge, at });
  const used = await on.update(challenges).set({ usedAt: at }).where(isIt).returning({ id: challenges.id });
  return used.length === 1;
}

interface One {
  sessionId: string;
  purpose: Purpose;
  challenge: string;
  at: Date;
}

function stillAsked(on: Reading, { sessionId, purpose, challenge, at }: One) {
  const { challenges } = on.tables;
  const isTheirs = and(eq(challenges.sessionId, sessionId), eq(challenges.purpose, purpose));
  return and(isTheirs, eq(challenges.challenge, challenge), isNull(challenges.usedAt), gt(challenges.expiresAt, at));
}

function optionsFor({ personId, name }: SignedIn, purpose: Purpose, held: readonly Passkey[], rpID: string) {
  const known = held.map(({ id, transports }) => ({ id, transports: transports as [] }));
  const timeout = CHALLENGE_FOR;
  if (purpose === "show")
    return generateAuthenticationOptions({ rpID, allowCredentials: known, userVerification: "required", timeout });
  return generateRegistrationOptions({
    rpName: translator("en")("factors:issuer", { site: rpID }),
    rpID,
    userID: Uint8Array.from(Buffer.from(personId)),
    userName: name,
    userDisplayName: name,
    excludeCredentials: known,
    authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
    timeout,
  });
}
