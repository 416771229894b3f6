import { Secret, TOTP } from "otpauth";
import { create } from "qrcode";
import { numberTyped, STEP_SECONDS, STEPS_OFF } from "~/domain/people/factors";

/** A square to scan: `path` draws its dark parts in a square of `size` by `size`. */
export interface Square {
  size: number;
  path: string;
}

/**
 * The half minute since 1970 that a number belongs to, if it is right for one of those around `at`; null: it is not, or there is
 * no secret to compare with.
 */
export function stepOf(secret: Uint8Array | null, typed: string, at: Date): number | null {
  const token = numberTyped(typed);
  // The library compares lengths of text and then bytes, and throws where letters have several.
  if (secret === null || !/^\d{6}$/.test(token)) return null;
  const timestamp = at.getTime();
  const off = totpOf(secret).validate({ token, timestamp, window: STEPS_OFF });
  return off === null ? null : Math.floor(timestamp / (STEP_SECONDS * 1_000)) + off;
}

/** The secret as people type it into an app, and as the app scans it. `issuer` and `label` are what the app shows. */
export function shownSecret(secret: Uint8Array, about: { issuer: string; label: string }) {
  const totp = totpOf(secret, about);
  return { letters: totp.secret.base32, square: squareOf(totp.toString()) };
}

function totpOf(secret: Uint8Array, about: { issuer?: string; label?: string } = {}): TOTP {
  const buffer = Uint8Array.from(secret).buffer;
  return new TOTP({ ...about, secret: new Secret({ buffer }), algorithm: "SHA1", digits: 6, period: STEP_SECONDS });
}

/** A text as a square to scan, with its dark parts as a path. */
export function squareOf(text: string): Square {
  const { size, data } = create(text, { errorCorrectionLevel: "M" }).modules;
  const dark = [...data].flatMap((bit, at) => (bit ? [`M${at % size} ${Math.floor(at / size)}h1v1h-1z`] : []));
  return { size, path: dark.join("") };
}
