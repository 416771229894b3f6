import { and, isNull, lt, lte } from "drizzle-orm";
import type { Store } from "~db/store/store";
import { clock } from "../clock.server";
import type { Env } from "../env.server";
import { KEPT_DAYS } from "../kept-forms/kept-days.server";
import { faultOf, type Log } from "../log.server";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Source: trust.md 4.7. */
const SIGN_IN_DAYS = 90;
const MAIL_DAYS = 365;

interface Ground {
  store: Store;
  env: Env;
  log: Log;
}

/** Forgets old ways in and old letters when the server starts and once an hour, until it is stopped. */
export function startForgetting({ store, env, log }: Ground): { stop(): Promise<void> } {
  const now = clock(env);
  let last: Promise<void> = Promise.resolve();
  const forget = () => {
    last = forgetOld(store, now()).catch((error) => log.warn({ fault: faultOf(error) }, "could not forget"));
  };
  forget();
  const timer = setInterval(forget, HOUR);
  return {
    async stop() {
      clearInterval(timer);
      await last;
    },
  };
}

/**
 * Empties letters that it makes no sense to send any more, also where none are sent. Takes away who asked to sign in and where
 * somebody was signed in after 90 days, words kept for somebody who was signed out after 14, and what is left of letters a year
 * after they were sent or given up. The record keeps that it happened.
 */
export async function forgetOld(store: Store, now: Date): Promise<void> {
  const before = (days: number) => new Date(now.getTime() - days * DAY);
  await store.write(async (on) => {
    const { signIns, sessions, keptForms, mails, challenges, oidcAttempts } = on.tables;
    await on.delete(signIns).where(lt(signIns.askedAt, before(SIGN_IN_DAYS)));
    await on.delete(oidcAttempts).where(lt(oidcAttempts.askedAt, before(SIGN_IN_DAYS)));
    await on.delete(challenges).where(lt(challenges.expiresAt, before(1)));
    await on.delete(sessions).where(lt(sessions.startedAt, before(SIGN_IN_DAYS)));
    await on.delete(keptForms).where(lt(keptForms.keptAt, before(KEPT_DAYS)));
    const late = and(isNull(mails.endedAt), lte(mails.expiresAt, now));
    await on.update(mails).set({ endedAt: now, outcome: "given-up", fault: "late", values: {} }).where(late);
    await on.delete(mails).where(lt(mails.endedAt, before(MAIL_DAYS)));
  });
}
