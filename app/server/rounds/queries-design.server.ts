import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lte, ne } from "drizzle-orm";
import { designIn } from "~/domain/rounds/defaults";
import { type Design, type FieldName, isField } from "~/domain/rounds/fields";
import type { History } from "~/domain/rounds/snapshot-of";
import type { Reading, Store } from "~db/store/store";
import type { How } from "./designs.server";
import { historyOf } from "./history-of.server";
import { pastGrants } from "./past-grants.server";
import { agreeingRoles, type RoundStaff } from "./round-staff.server";
import { type FunderTerms, termsOf } from "./terms.server";

/** A text that somebody typed while another was quicker; it waits until somebody chooses. */
export interface Waiting {
  id: string;
  field: FieldName;
  typed: unknown;
  by: string | null;
  at: Date;
}

/** Why a finding is kept. */
export interface Justification {
  id: string;
  ruleId: string;
  severity: "info" | "warn" | "serious";
  /** As it was when it was kept, with what it is about. */
  finding: Record<string, unknown>;
  exception: string | null;
  facts: Record<string, string>;
  reason: string;
  isPublic: boolean;
  whyPrivate: string | null;
  reviewOn: string;
  at: Date;
  by: string | null;
  byId: string | null;
  secondId: string | null;
  agreedAt: Date | null;
}

/** The design of a round with all that its pages need. */
export interface DesignRead {
  round: {
    id: string;
    name: string;
    version: number;
    changedAt: Date;
    isPublished: boolean;
    publicationId: string | null;
    copiedFrom: string | null;
  };
  /** When it was taken back from the public, and what is said of why; null: it was not. */
  withdrawn: { at: Date; why: string } | null;
  fund: { id: string; name: string; slug: string; about: string };
  design: Design;
  terms: FunderTerms;
  history: History;
  waiting: Waiting[];
  kept: Justification[];
  /** Who can be asked to agree, by name; never the one who asks. */
  seconds: { id: string; name: string }[];
}

/** The design of a round of the funder; null: there is none. At most eight queries. */
export async function designOf(store: Store, staff: RoundStaff, roundId: string): Promise<DesignRead | null> {
  return store.read(async (on) => {
    const { rounds, funds } = on.tables;
    const [found] = await on
      .select({ round: rounds, fund: { id: funds.id, name: funds.name, slug: funds.slug, about: funds.about } })
      .from(rounds)
      .innerJoin(funds, eq(funds.id, rounds.fundId))
      .where(and(eq(rounds.id, roundId), eq(rounds.funderId, staff.funder.id)));
    if (!found) return null;
    const { id, name, version, changedAt, publicationId, copiedFrom, withdrawnAt, withdrawnWhy } = found.round;
    const terms = await termsOf(on, staff.funder.id);
    const past = await pastGrants(on, { funderId: staff.funder.id, yearStart: terms.yearStart });
    return {
      round: { id, name, version, changedAt, copiedFrom, publicationId, isPublished: publicationId !== null },
      withdrawn: withdrawnAt && { at: withdrawnAt, why: withdrawnWhy ?? "" },
      fund: found.fund,
      design: designIn(found.round.design),
      terms,
      history: { ...(await historyOf(on, staff.funder.id)), past },
      waiting: await waitingOf(on, roundId),
      kept: await keptOf(on, roundId),
      seconds: await secondsOf(on, staff),
    };
  });
}

/** Texts that wait for somebody to choose, the oldest first. */
export async function waitingOf(on: Reading, roundId: string): Promise<Waiting[]> {
  const { roundChanges, people } = on.tables;
  const rows = await on
    .select({ change: roundChanges, by: people.name })
    .from(roundChanges)
    .leftJoin(people, eq(people.id, roundChanges.by))
    .where(and(eq(roundChanges.roundId, roundId), eq(roundChanges.waits, true), isNull(roundChanges.settledAt)))
    .orderBy(asc(roundChanges.at), asc(roundChanges.id));
  return rows.flatMap(({ change: { id, field, after, at }, by }) =>
    isField(field) ? [{ id, field, typed: after.value, by, at }] : [],
  );
}

/** Those that nobody ended, the newest first. */
export async function keptOf(on: Reading, roundId: string): Promise<Justification[]> {
  const { justifications, people } = on.tables;
  const rows = await on
    .select({ one: justifications, by: people.name })
    .from(justifications)
    .leftJoin(people, eq(people.id, justifications.by))
    .where(and(eq(justifications.roundId, roundId), isNull(justifications.endedAt)))
    .orderBy(desc(justifications.at), desc(justifications.id));
  return rows.map(({ one, by }) => ({ ...one, by, byId: one.by }));
}

/** Colleagues who may agree, by name. */
export async function secondsOf(
  on: Reading,
  staff: Pick<RoundStaff, "personId" | "funder">,
): Promise<{ id: string; name: string }[]> {
  const { roles, people } = on.tables;
  return on
    .selectDistinct({ id: people.id, name: people.name })
    .from(roles)
    .innerJoin(people, eq(people.id, roles.personId))
    .where(
      and(
        ...[eq(roles.funderId, staff.funder.id), inArray(roles.role, [...agreeingRoles]), isNull(roles.endedAt)],
        ...[isNotNull(roles.confirmedAt), isNull(people.disabledAt), ne(people.id, staff.personId)],
      ),
    )
    .orderBy(asc(people.name));
}

/** A version of a design, as its history shows it. */
export interface VersionShown {
  version: number;
  at: Date;
  by: string | null;
  how: How;
  ruleId: string | null;
  fields: { field: FieldName; before: unknown; after: unknown }[];
}

const ON_A_PAGE = 50;

/** The newest versions of a design up to one, with what each changed; `next` is where the page that follows begins. */
export async function versionsOf(
  store: Store,
  { roundId, upTo }: { roundId: string; upTo: number },
): Promise<{ versions: VersionShown[]; next: number | null }> {
  const least = Math.max(upTo - ON_A_PAGE, 1);
  const rows = await store.read((on) => changesBetween(on, roundId, least, upTo));
  const versions = new Map<number, VersionShown>();
  for (const { change, by } of rows) {
    const { version, at, how, ruleId, field, before, after } = change;
    if (!isField(field)) continue;
    const shown = versions.get(version) ?? { version, at, by, how, ruleId, fields: [] };
    shown.fields.push({ field, before: before.value, after: after.value });
    versions.set(version, shown);
  }
  return { versions: [...versions.values()], next: least > 1 ? least : null };
}

/** What one version changed; null: there is no such version. */
export async function versionOf(store: Store, roundId: string, version: number): Promise<VersionShown | null> {
  const { versions } = await versionsOf(store, { roundId, upTo: version });
  return versions.find((one) => one.version === version) ?? null;
}

async function changesBetween(on: Reading, roundId: string, above: number, upTo: number) {
  const { roundChanges, people } = on.tables;
  return on
    .select({ change: roundChanges, by: people.name })
    .from(roundChanges)
    .leftJoin(people, eq(people.id, roundChanges.by))
    .where(
      and(
        ...[eq(roundChanges.roundId, roundId), eq(roundChanges.waits, false)],
        ...[gt(roundChanges.version, above), lte(roundChanges.version, upTo)],
      ),
    )
    .orderBy(desc(roundChanges.version), asc(roundChanges.field));
}
