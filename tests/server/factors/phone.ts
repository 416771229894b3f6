import { TOTP } from "otpauth";
import type { FunderRole, SignedIn } from "~/domain/people/viewer";
import { confirmAuthenticator } from "~/server/factors/confirm-authenticator.server";
import { pendingShown } from "~/server/factors/queries.server";
import { showFactor } from "~/server/factors/show-factor.server";
import { startAuthenticator } from "~/server/factors/start-authenticator.server";
import { openLog } from "~/server/log.server";
import { randomSecret } from "~/server/sign-in/secrets.server";
import { startSession } from "~/server/sign-in/start-session.server";
import { viewerOf } from "~/server/viewer/viewer-of.server";
import type { Store } from "~db/store/store";
import type { door } from "../sign-in/signing-in";

const log = openLog("silent");

/** The number an app shows for a secret at a moment. */
export function numberOf(letters: string, at: Date): string {
  return new TOTP({ secret: letters }).generate({ timestamp: at.getTime() });
}

type Typed = { number?: string; recovery?: string };

/** A person's browsers and phone, at the moment of a door. */
export function phoneOf(store: Store, personId: string, at: ReturnType<typeof door>) {
  const phone = {
    /** Signs in with the mailbox alone; gives what the cookie holds. */
    async signIn(inboxKey?: string) {
      const secret = randomSecret();
      const session = { secret, before: null, device: "own" as const, browser: "Firefox, Linux", personId, inboxKey };
      await store.write((on) => startSession(on, session, { at: at.now(), requestId: "r-1" }));
      return secret;
    },
    viewer: (secret: string) => viewerOf(secret, { store, now: at.now, log }),
    person: async (secret: string) => (await phone.viewer(secret)) as SignedIn,
    start: async (secret: string) => startAuthenticator(await phone.person(secret), at.ground()),
    pending: async (secret: string) => pendingShown(await phone.person(secret), at.ground()),
    /** Confirms with a number; gives the outcome and what the cookie holds from then on. */
    async confirm(secret: string, number: string) {
      const next = randomSecret();
      const done = await confirmAuthenticator(await phone.person(secret), number, next, at.ground());
      return { done, next };
    },
    /** Sets an app up in a session: its letters, the recovery codes, and what the cookie holds from then on. */
    async setUp(secret: string) {
      await phone.start(secret);
      const { letters } = (await phone.pending(secret))!;
      const { done, next } = await phone.confirm(secret, numberOf(letters, at.now()));
      return { letters, codes: (done as { codes: string[] }).codes, next };
    },
    show: async (secret: string, typed: Typed) => phone.showAs(await phone.person(secret), typed),
    async showAs(viewer: SignedIn, typed: Typed) {
      const next = randomSecret();
      const done = await showFactor(viewer, { number: "", recovery: "", ...typed }, next, at.ground());
      return { done, next };
    },
    /** Gives the person a role that was confirmed. */
    async become(role: FunderRole) {
      const given = { id: `${personId} ${role}`, personId, funderId: "f-1", role };
      await store.write(async (on) => {
        const { funders, roles } = on.tables;
        await on.insert(funders).values({ id: "f-1", name: "Wendle Borough Council" }).onConflictDoNothing();
        await on.insert(roles).values({ ...given, givenAt: at.now(), confirmedAt: at.now() });
      });
    },
    async join() {
      await store.write(async (on) => {
        const { groups, memberships } = on.tables;
        await on
          .insert(groups)
          .values({ id: "g-1", name: "Millbrook Hall", foldedName: "millbrook hall", madeAt: at.now() });
        const given = { id: "m-1", personId, groupId: "g-1", role: "lead" as const };
        await on.insert(memberships).values({ ...given, givenAt: at.now(), confirmedAt: at.now() });
      });
    },
  };
  return phone;
}
