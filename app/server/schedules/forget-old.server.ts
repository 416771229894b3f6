import { and, isNull, lt, lte } from "drizzle-orm";
import type { Store } from "~db/store/store";
import { KEPT_DAYS } from "../kept-forms/kept-days.server";

const DAY = 86_400_000;
/** Source: trust.md 4.7. */
const SIGN_IN_DAYS = 90;
const MAIL_DAYS = 365;
/** As the form says that it is. */
const CALL_DAYS = 365;

/**
 * Empties letters that it makes no sense to send any more, also where none are sent. Takes away who asked to sign in and where
 * somebody was signed in after 90 days, words kept for somebody who was signed out after 14, and what is left of letters, of
 * lines for a digest and of calls that were asked for after a year. The record keeps that it happened.
 */
export async function forgetOld(store: Store, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY);
  await store.write(async (on) => {
    const { signIns, sessions, keptForms, mails, digestLines, challenges, oidcAttempts, callRequests } = on.tables;
    await on.delete(signIns).where(lt(signIns.askedAt, before(SIGN_IN_DAYS)));
    await on.delete(oidcAttempts).where(lt(oidcAttempts.askedAt, before(SIGN_IN_DAYS)));
    await on.delete(challenges).where(lt(challenges.expiresAt, before(1)));
    await on.delete(sessions).where(lt(sessions.startedAt, before(SIGN_IN_DAYS)));
    await on.delete(keptForms).where(lt(keptForms.keptAt, before(KEPT_DAYS)));
    await on.delete(callRequests).where(lt(callRequests.askedAt, before(CALL_DAYS)));
    const late = and(isNull(mails.endedAt), lte(mails.expiresAt, now));
    await on.update(mails).set({ endedAt: now, outcome: "given-up", fault: "late", values: {} }).where(late);
    await on.delete(mails).where(lt(mails.endedAt, before(MAIL_DAYS)));
    await on.delete(digestLines).where(lt(digestLines.at, before(MAIL_DAYS)));
  });
}
