import type { FunderRole, SignedIn } from "./viewer";

const MINUTE = 60_000;

/** How long a factor that was shown is enough for what matters most, in milliseconds. Source: trust.md S7. */
const FRESH_FOR = 10 * MINUTE;
/** Wrong ones are counted over this time, in milliseconds; after so many nothing is taken for the rest of it. */
export const WRONG_OVER = 15 * MINUTE;
export const MOST_WRONG = 5;
/** A number from an app is good for so many seconds, and so many steps of it early or late. Source: RFC 6238, 5.2. */
export const STEP_SECONDS = 30;
export const STEPS_OFF = 1;

/** What a passkey has to sign is good for so long, in milliseconds. */
export const CHALLENGE_FOR = 5 * MINUTE;

const withoutFactor: readonly FunderRole[] = ["auditor", "councillor"];

/** Whether a role counts only once a second factor was shown. Auditors and councillors may have one; who changes things must. */
export function needsFactor(role: FunderRole): boolean {
  return !withoutFactor.includes(role);
}

/**
 * Whether a second step may be set up in this session. Whoever reads a shared inbox can say that they are somebody: they would
 * lock out the one whose name it is.
 */
export function maySetUp({ inboxKey }: Pick<SignedIn, "inboxKey">): boolean {
  return inboxKey === null;
}

/** Whether a factor was shown within the last ten minutes; `factorAt` null: never. */
export function isFresh(factorAt: Date | null, now: Date): boolean {
  return factorAt !== null && now.getTime() - factorAt.getTime() <= FRESH_FOR;
}

/** How long nothing is taken, in milliseconds; 0: it is. `wrong` are the wrong ones of the person within WRONG_OVER, newest first. */
export function waitAfterWrong(wrong: readonly Date[], now: Date): number {
  const oldest = wrong[MOST_WRONG - 1];
  return oldest ? Math.max(0, oldest.getTime() + WRONG_OVER - now.getTime()) : 0;
}

/** A number from an app as somebody typed it, without what stands between its digits. */
export function numberTyped(text: string): string {
  return text.normalize("NFKC").replace(/[\s.-]/g, "");
}

/** A secret to be typed by hand: groups of four letters. */
export function inFours(secret: string): string[] {
  return secret.match(/.{1,4}/g) ?? [];
}

/** The site as passkeys know it; null: its address is a number, to which no browser binds one. Source: WebAuthn level 3, 5.1.3. */
export function passkeySite(origin: string): string | null {
  const { hostname } = new URL(origin);
  return hostname.startsWith("[") || /^[\d.]+$/.test(hostname) ? null : hostname;
}
