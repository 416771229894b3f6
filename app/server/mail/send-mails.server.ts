import { randomUUID } from "node:crypto";
import { phoneNumber } from "~/domain/mail/phone-number";
import type { Store } from "~db/store/store";
import { clock } from "../clock.server";
import type { Env } from "../env.server";
import { faultOf, type Log } from "../log.server";
import { pause } from "../pause.server";
import { claimMail, type Mail, noteFailure, noteSent, releaseAll, releaseMail } from "./claims.server";
import { type Failure, failureOf } from "./failures.server";
import { letterOf } from "./letters.server";
import { openedValues } from "./locked-values.server";
import type { Message, TextMessage, Transport } from "./message.server";
import { stopAddress } from "./stop-token.server";
import { textTransportOf } from "./text-transport.server";
import { textOf } from "./texts.server";
import { transportOf } from "./transport.server";

const LOOK_EVERY = 300;
/** Shorter than the lease of a claim: nobody else begins while this one may still be sending. */
const SEND_WITHIN = 45_000;
/** How long a mail that is on its way is waited for when the server stops. */
const GRACE = 1_000;

/** How letters and texts leave; null: they wait. */
interface Ways {
  mail: Transport<Message> | null;
  text: Transport<TextMessage> | null;
}

/** What sending stands on; `origin` is the address of the site. */
interface Ground {
  store: Store;
  env: Pick<Env, "mailUrl" | "mailFrom" | "smsUrl" | "smsToken" | "origin" | "testClockFile">;
  log: Log;
  origin: string;
  /** The installation's secret. */
  secretKey: string;
}

/**
 * Sends what is in the outbox, one mail at a time, until it is stopped. Each wait for a mail server or a gateway is at most `patience`
 * milliseconds. Without a place to send letters or texts to, these wait.
 */
export function startSending(ground: Ground, { patience = 10_000 } = {}): { stop(): Promise<void> } {
  const ways: Ways = { mail: transportOf(ground.env, patience), text: textTransportOf(ground.env, patience) };
  const isAny = ways.mail !== null || ways.text !== null;
  const [leaving, hurrying] = [new AbortController(), new AbortController()];
  const over = isAny ? run(ground, ways, leaving.signal, hurrying.signal) : Promise.resolve();
  return {
    async stop() {
      leaving.abort();
      const timer = setTimeout(() => hurrying.abort(), GRACE);
      await over;
      clearTimeout(timer);
    },
  };
}

async function run(ground: Ground, ways: Ways, leaving: AbortSignal, hurrying: AbortSignal): Promise<void> {
  const { store, env, log } = ground;
  const now = clock(env);
  const channels = (["mail", "text"] as const).filter((channel) => ways[channel] !== null);
  let isReleased = store.engine !== "sqlite";
  while (!leaving.aborted) {
    try {
      if (!isReleased) await releaseAll(store);
      isReleased = true;
      const by = randomUUID();
      const mail = await claimMail(store, by, now(), channels);
      if (mail) await send(ground, ways, { ...mail, by }, hurrying);
      else await pause(LOOK_EVERY, leaving);
    } catch (error) {
      log.warn({ fault: faultOf(error) }, "mails are waiting");
      await pause(2_000, leaving);
    }
  }
}

async function send(ground: Ground, ways: Ways, mail: Mail & { by: string }, hurrying: AbortSignal): Promise<void> {
  const { store, env, log } = ground;
  const now = clock(env);
  const failure = await attempt(ground, ways, mail, now(), hurrying);
  const { kind, channel, attempts } = mail;
  if (failure === null) {
    await noteSent(store, mail, now());
    log.info({ mail: kind, channel, attempts }, "mail sent");
  } else if (hurrying.aborted && !failure.isFinal) {
    await releaseMail(store, mail);
  } else {
    const outcome = await noteFailure(store, mail, failure, now());
    log.warn({ mail: kind, channel, fault: failure.fault, attempts, outcome }, "mail not sent");
  }
}

/** Null: the message was taken. */
async function attempt(
  { origin, secretKey }: Ground,
  ways: Ways,
  { id, kind, channel, personId, values: kept, address, orderedAt }: Mail,
  at: Date,
  hurrying: AbortSignal,
): Promise<Failure | null> {
  const values = openedValues(id, kept, secretKey);
  if (values === null) return { fault: "locked", isFinal: true };
  const signal = AbortSignal.any([hurrying, AbortSignal.timeout(SEND_WITHIN)]);
  const message = { id, to: address, orderedAt, at };
  if (channel === "text") {
    const text = textOf(kind, values, origin);
    if (text === null) return { fault: "letter", isFinal: true };
    if (phoneNumber(address) !== address) return { fault: "address", isFinal: true };
    return ways.text!.send({ ...message, text }, signal).then(() => null, failureOf);
  }
  const letter = letterOf(kind, values, origin, stopAddress({ kind, personId, values }, { origin, secretKey }));
  if (letter === null) return { fault: "letter", isFinal: true };
  if (!isOneAddress(address)) return { fault: "address", isFinal: true };
  return ways.mail!.send({ ...message, letter }, signal).then(() => null, failureOf);
}

/** Exactly one address, without a sign that a mail server could read as the start of something else. */
function isOneAddress(address: string): boolean {
  return /^[^\s\p{C}<>()[\],;:\\"@]+@[^\s\p{C}<>()[\],;:\\"@]+$/u.test(address);
}
