import { randomUUID } from "node:crypto";
import type { Store } from "~db/store/store";
import { clock } from "../clock.server";
import type { Env } from "../env.server";
import { faultOf, type Log } from "../log.server";
import { pause } from "../pause.server";
import { claimMail, type Mail, noteFailure, noteSent, releaseAll, releaseMail } from "./claims.server";
import { type Failure, failureOf } from "./failures.server";
import { letterOf } from "./letters.server";
import type { Transport } from "./message.server";
import { transportOf } from "./transport.server";

const LOOK_EVERY = 300;
/** Shorter than the lease of a claim: nobody else begins while this one may still be sending. */
const SEND_WITHIN = 45_000;
/** How long a mail that is on its way is waited for when the server stops. */
const GRACE = 1_000;

/** What sending stands on; `origin` is the address of the site. */
interface Ground {
  store: Store;
  env: Pick<Env, "mailUrl" | "mailFrom" | "origin" | "testClockFile">;
  log: Log;
  origin: string;
}

/**
 * Sends what is in the outbox, one mail at a time, until it is stopped. Each wait for a mail server is at most `patience`
 * milliseconds. Without a place to send to, nothing is done and mails wait.
 */
export function startSending(ground: Ground, { patience = 10_000 } = {}): { stop(): Promise<void> } {
  const transport = transportOf(ground.env, patience);
  const [leaving, hurrying] = [new AbortController(), new AbortController()];
  const over = transport ? run(ground, transport, leaving.signal, hurrying.signal) : Promise.resolve();
  return {
    async stop() {
      leaving.abort();
      const timer = setTimeout(() => hurrying.abort(), GRACE);
      await over;
      clearTimeout(timer);
    },
  };
}

async function run(ground: Ground, transport: Transport, leaving: AbortSignal, hurrying: AbortSignal): Promise<void> {
  const { store, env, log } = ground;
  const now = clock(env);
  let isReleased = store.engine !== "sqlite";
  while (!leaving.aborted) {
    try {
      if (!isReleased) await releaseAll(store);
      isReleased = true;
      const by = randomUUID();
      const mail = await claimMail(store, by, now());
      if (mail) await send(ground, transport, { ...mail, by }, hurrying);
      else await pause(LOOK_EVERY, leaving);
    } catch (error) {
      log.warn({ fault: faultOf(error) }, "mails are waiting");
      await pause(2_000, leaving);
    }
  }
}

async function send(
  { store, env, log, origin }: Ground,
  transport: Transport,
  mail: Mail & { by: string },
  hurrying: AbortSignal,
): Promise<void> {
  const now = clock(env);
  const failure = await attempt(transport, mail, origin, now(), hurrying);
  if (failure === null) {
    await noteSent(store, mail, now());
    log.info({ mail: mail.kind, attempts: mail.attempts }, "mail sent");
  } else if (hurrying.aborted && !failure.isFinal) {
    await releaseMail(store, mail);
  } else {
    const outcome = await noteFailure(store, mail, failure, now());
    log.warn({ mail: mail.kind, fault: failure.fault, attempts: mail.attempts, outcome }, "mail not sent");
  }
}

/** Null: the message was taken. */
async function attempt(
  transport: Transport,
  { id, kind, values, address, orderedAt }: Mail,
  origin: string,
  at: Date,
  hurrying: AbortSignal,
): Promise<Failure | null> {
  const letter = letterOf(kind, values, origin);
  if (letter === null) return { fault: "letter", isFinal: true };
  if (!isOneAddress(address)) return { fault: "address", isFinal: true };
  const signal = AbortSignal.any([hurrying, AbortSignal.timeout(SEND_WITHIN)]);
  return transport.send({ id, letter, to: address, orderedAt, at }, signal).then(() => null, failureOf);
}

/** Exactly one address, without a sign that a mail server could read as the start of something else. */
function isOneAddress(address: string): boolean {
  return /^[^\s\p{C}<>()[\],;:\\"@]+@[^\s\p{C}<>()[\],;:\\"@]+$/u.test(address);
}
