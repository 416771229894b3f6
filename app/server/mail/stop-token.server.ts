import { createHmac, timingSafeEqual } from "node:crypto";
import { subjectOf, subjectsNamed } from "~/domain/mail/subjects";

/** What a link to stop letters stands for: whose, and about what (a subject, or `all`). */
export interface Stop {
  personId: string;
  about: string;
}

/** The address that stops letters like this one; null: it always comes, or goes to nobody we know. It is good for ever. */
export function stopAddress(
  { kind, personId, values }: { kind: string; personId: string | null; values: Record<string, string | number> },
  { origin, secretKey }: { origin: string; secretKey: string },
): string | null {
  const about = kind === "digest" ? String(values.about) : subjectOf(kind);
  return about === null || personId === null
    ? null
    : `${origin}/letters/stop/${stopToken({ personId, about }, secretKey)}`;
}

/** Names somebody and a subject, signed with the installation's secret: whoever holds it may stop these letters, nothing else. */
export function stopToken(stop: Stop, secretKey: string): string {
  const named = Buffer.from(JSON.stringify([stop.personId, stop.about])).toString("base64url");
  return `${named}.${signature(named, secretKey).toString("base64url")}`;
}

/** What a token stands for; null: it is not one of ours. */
export function stopIn(token: string, secretKey: string): Stop | null {
  const [named = "", signed = "", ...rest] = token.split(".");
  const [own, theirs] = [signature(named, secretKey), Buffer.from(signed, "base64url")];
  if (rest.length > 0 || own.length !== theirs.length || !timingSafeEqual(own, theirs)) return null;
  const [personId, about] = JSON.parse(Buffer.from(named, "base64url").toString()) as [string, string];
  return subjectsNamed(about) ? { personId, about } : null;
}

function signature(named: string, secretKey: string): Buffer {
  return createHmac("sha256", secretKey).update(`stop letters ${named}`).digest();
}
