import type { Kit } from "./kit";
import type { People } from "./people";

/** Other ways to show who one is: passkeys, a funder's own sign-in, and what happens when a second step is lost. */
export function factorTables(k: Kit, people: People) {
  const personId = () =>
    k
      .text()
      .notNull()
      .references(() => people.id);

  const passkeys = k.table(
    "passkeys",
    {
      /** As the browser names it. */
      id: k.text().primaryKey(),
      personId: personId(),
      publicKey: k.text().notNull(),
      /** How often it was used, as it says itself: one that goes back was copied. */
      counter: k.count().notNull(),
      transports: k.json<string[]>().notNull(),
      /** In the person's words: "my phone". */
      name: k.text().notNull(),
      madeAt: k.instant().notNull(),
      usedAt: k.instant(),
      endedAt: k.instant(),
    },
    (passkey) => [k.index("passkeys_person").on(passkey.personId)],
  );

  /** What a passkey has to sign: asked in one session, for one purpose, once. */
  const challenges = k.table(
    "challenges",
    {
      id: k.text().primaryKey(),
      sessionId: k.text().notNull(),
      purpose: k.text().$type<"add" | "show">().notNull(),
      challenge: k.text().notNull(),
      expiresAt: k.instant().notNull(),
      usedAt: k.instant(),
    },
    (challenge) => [k.index("challenges_session").on(challenge.sessionId)],
  );

  /** A second step that was lost is taken away by two administrators of a funder. */
  const factorResets = k.table(
    "factor_resets",
    {
      id: k.text().primaryKey(),
      personId: personId(),
      funderId: k.text().notNull(),
      askedAt: k.instant().notNull(),
      /** Null: on the command line, and agreed to at once. */
      askedBy: k.text().references(() => people.id),
      agreedAt: k.instant(),
      agreedBy: k.text().references(() => people.id),
      endedAt: k.instant(),
      reason: k.text().notNull(),
    },
    (reset) => [k.index("factor_resets_person").on(reset.personId)],
  );

  /** Who somebody is to the sign-in of a funder's staff. */
  const identities = k.table(
    "identities",
    {
      id: k.text().primaryKey(),
      issuer: k.text().notNull(),
      subject: k.text().notNull(),
      personId: personId(),
      madeAt: k.instant().notNull(),
      endedAt: k.instant(),
    },
    (identity) => [k.unique("identities_subject").on(identity.issuer, identity.subject)],
  );

  /** Somebody who was sent to that sign-in and has not come back yet. */
  const oidcAttempts = k.table("oidc_attempts", {
    /** Hash of the state. */
    id: k.text().primaryKey(),
    browser: k.text().notNull(),
    nonce: k.text().notNull(),
    verifier: k.text().notNull(),
    returnTo: k.text().notNull(),
    askedAt: k.instant().notNull(),
    expiresAt: k.instant().notNull(),
    endedAt: k.instant(),
  });
  return { passkeys, challenges, factorResets, identities, oidcAttempts };
}
