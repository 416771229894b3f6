import { writeFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { onTestFinished } from "vitest";
import { openLog } from "~/server/log.server";
import { openedValues } from "~/server/mail/locked-values.server";
import { type MailToOrder, orderMail } from "~/server/mail/order-mail.server";
import { startSending } from "~/server/mail/send-mails.server";
import type { Store } from "~db/store/store";

export const noon = new Date("2026-11-23T12:00:00Z");
export const afterNoon = (seconds: number) => new Date(noon.getTime() + seconds * 1_000);
export const link = "https://grants.example.org/sign-in/secret";

export const secretKey = "of the test, which is long enough";

const usual: MailToOrder = {
  kind: "sign-in",
  personId: null,
  address: "sian@example.org",
  values: { minutes: 10 },
  secrets: { values: { link, code: "K7MQ-4XRT" }, secretKey },
  at: noon,
};

/** Orders a letter to sign in, in a write of its own. */
export const order = async (store: Store, more: Partial<MailToOrder> = {}): Promise<string> =>
  (await store.write((on) => orderMail(on, { ...usual, ...more })))!;

export const mailsIn = (store: Store) => store.read(async (on) => on.select().from(on.tables.mails));

/** A mail as it is in the outbox, and the names of the values it keeps. */
export async function mailOf(store: Store, id: string) {
  const [mail] = await store.read(async (on) => on.select().from(on.tables.mails).where(eq(on.tables.mails.id, id)));
  return { ...mail!, keeps: Object.keys(mail!.values), opened: openedValues(id, mail!.values, secretKey) };
}

/** A sender over a clock that stands at noon until it is moved; it is stopped after the test. */
export function sending(
  store: Store,
  {
    mailUrl = null,
    smsUrl = null,
    clockFile,
    key = secretKey,
  }: { mailUrl?: string | null; smsUrl?: string | null; clockFile: string; key?: string },
) {
  const moveTo = (at: Date) => writeFileSync(clockFile, at.toISOString());
  moveTo(noon);
  const origin = "https://grants.example.org";
  const env = { mailUrl, smsUrl, smsToken: "t0ken", mailFrom: "grants@example.org", origin, testClockFile: clockFile };
  const sender = startSending({ store, env, log: openLog("silent"), origin, secretKey: key }, { patience: 500 });
  onTestFinished(() => sender.stop());
  return { moveTo, stop: () => sender.stop() };
}
