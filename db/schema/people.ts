import type { Kit } from "./kit";

/** People, and what they may do for a funder. Nothing here is ever deleted: it ends on a day. */
export function peopleTables(k: Kit) {
  const people = k.table(
    "people",
    {
      id: k.text().primaryKey(),
      name: k.text().notNull(),
      /** As it was typed. Null: reached by phone, by post or through an officer. */
      email: k.text(),
      /** The address in the one form that is compared. */
      emailKey: k.text(),
      phone: k.text(),
      madeAt: k.instant().notNull(),
      /** From then on nothing can be done in their name. */
      disabledAt: k.instant(),
    },
    (person) => [k.unique("people_email").on(person.emailKey)],
  );
  const personId = () =>
    k
      .text()
      .notNull()
      .references(() => people.id);
  const somebody = () => k.text().references(() => people.id);

  /** What somebody may do for a funder, from a day to a day. Some roles need a second administrator first. */
  const roles = k.table(
    "roles",
    {
      id: k.text().primaryKey(),
      personId: personId(),
      funderId: k.text().notNull(),
      role: k.text().$type<"officer" | "finance" | "trustee" | "administrator" | "auditor" | "councillor">().notNull(),
      /** A councillor's ward; null for every other role. */
      wardId: k.text(),
      givenAt: k.instant().notNull(),
      /** Null: given on the command line. */
      givenBy: somebody(),
      /** Null: waits for a second administrator, and counts for nothing until then. */
      confirmedAt: k.instant(),
      confirmedBy: somebody(),
      endedAt: k.instant(),
    },
    (role) => [k.index("roles_person").on(role.personId), k.index("roles_funder").on(role.funderId)],
  );

  return { people, roles };
}

export type People = ReturnType<typeof peopleTables>["people"];

/** Signing in without a password. What is secret is here as its hash only. */
export function signInTables(k: Kit, people: People) {
  /** One request for a mail with a link and a code; also for an address that nobody has, so that both answer alike. */
  const signIns = k.table(
    "sign_ins",
    {
      id: k.text().primaryKey(),
      emailKey: k.text().notNull(),
      personId: k.text().references(() => people.id),
      /** The group whose shared inbox it is: whoever signs in says who they are. */
      groupId: k.text(),
      /** Hash of what the browser keeps between the code and the answer to "who are you?". */
      whoHash: k.text(),
      /** Hash of what the browser that asked keeps, and the keyed hash of the network address. */
      browser: k.text().notNull(),
      sender: k.text().notNull(),
      tokenHash: k.text().notNull(),
      codeHash: k.text().notNull(),
      askedAt: k.instant().notNull(),
      expiresAt: k.instant().notNull(),
      /** Wrong codes so far. */
      tries: k.count().notNull().default(0),
      endedAt: k.instant(),
      outcome: k.text().$type<"used" | "replaced" | "spent">(),
      /** Where on this site the person wanted to go. */
      returnTo: k.text().notNull(),
    },
    (signIn) => [
      k.unique("sign_ins_token").on(signIn.tokenHash),
      k.unique("sign_ins_who").on(signIn.whoHash),
      k.index("sign_ins_email").on(signIn.emailKey, signIn.askedAt),
      k.index("sign_ins_sender").on(signIn.sender, signIn.askedAt),
      k.index("sign_ins_browser").on(signIn.browser, signIn.askedAt),
    ],
  );

  const sessions = k.table(
    "sessions",
    {
      /** Hash of what the cookie holds. */
      id: k.text().primaryKey(),
      personId: k
        .text()
        .notNull()
        .references(() => people.id),
      /** Whose computer it is: their own, or one that others use too. */
      device: k.text().$type<"own" | "shared">().notNull(),
      /** In words: "Firefox on Android". */
      browser: k.text().notNull(),
      /** The shared inbox it came through, in the form that is compared; null: the person's own way in. */
      inboxKey: k.text(),
      startedAt: k.instant().notNull(),
      /** Written at most once a minute. */
      seenAt: k.instant().notNull(),
      /** When a second factor was last shown in it; null: never. Roles for a funder count for nothing until then. */
      factorAt: k.instant(),
      endedAt: k.instant(),
    },
    (session) => [k.index("sessions_person").on(session.personId)],
  );

  /** What somebody shows besides their mailbox: an authenticator's secret, or one of the codes for the day it is lost. */
  const factors = k.table(
    "factors",
    {
      id: k.text().primaryKey(),
      personId: k
        .text()
        .notNull()
        .references(() => people.id),
      kind: k.text().$type<"authenticator" | "recovery">().notNull(),
      /** An authenticator's secret, locked with the installation's own; of a recovery code its hash. */
      secret: k.text().notNull(),
      madeAt: k.instant().notNull(),
      /** Null: a secret that was shown and never tried yet. */
      confirmedAt: k.instant(),
      /** The half minute of the last code that was taken: it is never taken again. */
      lastStep: k.count(),
      endedAt: k.instant(),
    },
    (factor) => [k.index("factors_person").on(factor.personId)],
  );
  /** Words that somebody sent after their session had ended: theirs again on the page they were for, once. */
  const keptForms = k.table(
    "kept_forms",
    {
      id: k.text().primaryKey(),
      personId: k
        .text()
        .notNull()
        .references(() => people.id),
      /** The page of the form, with its query. */
      path: k.text().notNull(),
      values: k.json<Record<string, string[]>>().notNull(),
      keptAt: k.instant().notNull(),
      takenAt: k.instant(),
    },
    (form) => [k.index("kept_forms_person").on(form.personId, form.path)],
  );
  return { signIns, sessions, factors, keptForms };
}
