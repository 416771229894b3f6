import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import { faultsOf } from "~/domain/rounds/faults";
import type { PublishedCheck } from "~/domain/rounds/publication";
import type { Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import type { Ground } from "../people/acting.server";
import { actorFor, type Staff } from "../viewer/staff.server";
import { type RoundRead, roundOf } from "./designs.server";
import { historyOf } from "./history-of.server";
import { type Justification, keptOf } from "./queries-design.server";
import { roundCheck } from "./round-check.server";
import { termsOf } from "./terms.server";

/** Why a round was not published: another changed it since it was looked at, it holds what cannot be, or serious findings are left. */
export type PublishRefused = { ok: false; code: "stale" | "faults" | "serious" };

/**
 * Publishes a design as it was looked at, in `version`: what the public sees from then on, with what the check said of it.
 * Null: there is no such round of the funder.
 */
export async function publishRound(
  staff: Staff,
  { roundId, version }: { roundId: string; version: number },
  ground: Ground,
): Promise<{ ok: true; publicationId: string } | PublishRefused | null> {
  const at = ground.now();
  return ground.store.write(async (on) => {
    const round = await roundOf(on, staff, roundId);
    if (!round) return null;
    if (round.version !== version) return { ok: false, code: "stale" };
    if (faultsOf(round.design).length > 0) return { ok: false, code: "faults" };
    const evaluation = await evaluated(on, staff, { round, at });
    const isLeft = evaluation.check.findings.some(
      ({ severity, state }) => severity === "serious" && state !== "justified",
    );
    if (isLeft) return { ok: false, code: "serious" };
    const publicationId = await put(on, staff, { round, evaluation, at });
    const subject = { kind: "round" as const, id: round.id };
    const by = actorFor(staff, "officer");
    const whose = { funderId: staff.funder.id, at, requestId: ground.requestId };
    await recordEvent(on, { type: "round-published", by, subject, after: { what: round.name }, ...whose });
    return { ok: true, publicationId };
  });
}

async function put(
  on: Writing,
  staff: Staff,
  { round, evaluation, at }: { round: RoundRead; evaluation: PublishedCheck; at: Date },
): Promise<string> {
  const { publications, rounds } = on.tables;
  const id = randomUUID();
  const { design, version } = round;
  const row = { id, roundId: round.id, version, design, evaluation: { ...evaluation }, at, by: staff.personId };
  await on.insert(publications).values(row);
  await on.update(rounds).set({ publicationId: id, changedAt: at }).where(eq(rounds.id, round.id));
  return id;
}

async function evaluated(
  on: Writing,
  staff: Staff,
  { round, at }: { round: RoundRead; at: Date },
): Promise<PublishedCheck> {
  const terms = await termsOf(on, staff.funder.id);
  const history = await historyOf(on, staff.funder.id);
  const kept = await keptOf(on, round.id);
  const check = roundCheck({ round, design: round.design, terms, history, kept }, at);
  const { yearStart, hourPence, inflationPct, darkDays, thresholds, refusesYearEndRush } = terms;
  const held = { yearStart, hourPence, inflationPct, darkDays, thresholds, refusesYearEndRush };
  return { asAt: localMoment(at).day, terms: held, history, check, kept: kept.map(published) };
}

function published(one: Justification): PublishedCheck["kept"][number] {
  const { ruleId, severity, exception, facts, reason, isPublic, whyPrivate, reviewOn } = one;
  return { ruleId, severity, exception, facts, reason, isPublic, whyPrivate, reviewOn };
}
