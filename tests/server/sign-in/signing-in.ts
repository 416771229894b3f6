import { randomUUID } from "node:crypto";
import { desc, eq } from "drizzle-orm";
import { emailKey } from "~/domain/people/email";
import { openedValues } from "~/server/mail/locked-values.server";
import { askSignIn } from "~/server/sign-in/ask-sign-in.server";
import { redeemSignIn, type Shown } from "~/server/sign-in/redeem-sign-in.server";
import { randomSecret } from "~/server/sign-in/secrets.server";
import type { Store } from "~db/store/store";

const morning = new Date("2026-11-26T09:00:00.000Z");

/** A person with an address, as officers add them. */
export async function addPerson(store: Store, email: string | null = "maureen@example.org"): Promise<string> {
  const id = randomUUID();
  await store.write(async (on) => {
    await on
      .insert(on.tables.people)
      .values({ id, name: "Maureen Tagg", email, emailKey: email && emailKey(email), madeAt: morning });
  });
  return id;
}

/** Asking and redeeming at a moment that a test moves on. */
export function door(store: Store) {
  let at = morning;
  const ground = () => ({
    store,
    origin: "https://grants.example.org",
    secretKey: "of the test, which is long enough",
    now: () => at,
    requestId: "r-1",
  });
  return {
    ground,
    pass(ms: number) {
      at = new Date(at.getTime() + ms);
    },
    now: () => at,
    askKey: (key: string, { browser, sender }: { browser: string; sender: string }) =>
      askSignIn({ emailKey: key, browser, sender, returnTo: "/account" }, ground()),
    ask: (email: string, { browser = randomSecret(), sender = "home", returnTo = "/account" } = {}) =>
      askSignIn({ emailKey: emailKey(email)!, browser, sender, returnTo }, ground()),
    async redeem(shown: Partial<Shown>, secret = randomSecret()) {
      const session = { secret, before: null, device: "own" as const, browser: "Firefox, Android" };
      const done = await redeemSignIn({ browser: null, token: null, code: null, ...shown }, session, ground());
      return done ? { ...done, secret } : null;
    },
    /** Link and code of the newest letter to an address, while it waits to be sent. */
    async letter(email: string) {
      const [mail] = await store.read(async (on) => {
        const { mails } = on.tables;
        return on.select().from(mails).where(eq(mails.address, email)).orderBy(desc(mails.orderedAt)).limit(1);
      });
      const opened = mail && openedValues(mail.id, mail.values, ground().secretKey);
      const { link = "", code } = (opened ?? {}) as { link?: string; code: string };
      return { link, code, token: link.split("/").at(-1)! };
    },
  };
}

export const rowsOf = (store: Store) =>
  store.read(async (on) => ({
    signIns: await on.select().from(on.tables.signIns),
    sessions: await on.select().from(on.tables.sessions),
    mails: await on.select().from(on.tables.mails),
    events: (await on.select().from(on.tables.events)).map(({ type }) => type),
  }));
