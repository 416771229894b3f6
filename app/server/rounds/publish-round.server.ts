import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { type InTheWay, inTheWay } from "~/domain/rounds/in-the-way";
import type { PublishedCheck } from "~/domain/rounds/publication";
import type { Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import type { Ground } from "../people/acting.server";
import { actorFor, type Staff } from "../viewer/staff.server";
import { type RoundRead, roundOf } from "./designs.server";
import { evaluationOf, saysSame } from "./evaluation.server";
import { historyOf } from "./history-of.server";
import { keptOf, waitingOf } from "./queries-design.server";
import { contactOf, publicationOf } from "./queries-publishing.server";
import { termsOf } from "./terms.server";
import { notWithdrawn } from "./withdraw-round.server";

/**
 * Why a round was not published: another changed it since it was looked at, it holds what cannot be, the public needs to be told
 * more, two texts wait for a choice, the funder refuses what comes late in the year, or serious findings are left.
 */
export type PublishRefused = {
  ok: false;
  code: "stale" | "faults" | "unsaid" | "texts" | "stopped" | "serious";
};

/**
 * Publishes a design as it was looked at, in `version`: what the public sees from then on, with what the check said of it. What
 * the public sees already is not published again. Null: there is no such round of the funder.
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
    const terms = await termsOf(on, staff.funder.id);
    const known = { terms, history: await historyOf(on, staff.funder.id), kept: await keptOf(on, round.id) };
    const evaluation = evaluationOf({ round, design: round.design, ...known }, at);
    const code = refusal(
      inTheWay({
        ...{ design: round.design, check: evaluation.check, refusesYearEndRush: terms.refusesYearEndRush },
        ...{ hasContact: (await contactOf(on, round.fundId)) !== null, waiting: await waitingOf(on, round.id) },
      }),
    );
    if (code) return { ok: false, code };
    const last = await publicationOf(on, round.publicationId);
    if (last && last.version === version && saysSame(evaluation, last.evaluation))
      return { ok: true, publicationId: last.id };
    const publicationId = await put(on, staff, { round, evaluation, at });
    const subject = { kind: "round" as const, id: round.id };
    const by = actorFor(staff, "officer");
    const whose = { funderId: staff.funder.id, at, requestId: ground.requestId };
    await recordEvent(on, { type: "round-published", by, subject, after: { what: round.name }, ...whose });
    return { ok: true, publicationId };
  });
}

function refusal({ faults, unsaid, texts, stopped, serious, asked }: InTheWay): PublishRefused["code"] | null {
  if (faults.length > 0) return "faults";
  if (unsaid.length > 0) return "unsaid";
  if (texts.length > 0) return "texts";
  if (stopped.length > 0) return "stopped";
  return serious.length + asked.length > 0 ? "serious" : null;
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
  await on
    .update(rounds)
    .set({ publicationId: id, changedAt: at, ...notWithdrawn })
    .where(eq(rounds.id, round.id));
  return id;
}
