import { and, eq, isNull } from "drizzle-orm";
import type { Judged } from "~/domain/rounds/check";
import type { Reason } from "~/domain/rounds/reasons";
import { translator } from "~/messages";
import type { Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import { orderMail } from "../mail/order-mail.server";
import type { Ground } from "../people/acting.server";
import { actorFor, type Staff } from "../viewer/staff.server";
import { roundOf } from "./designs.server";
import { secondsOf } from "./queries-design.server";

/** A finding that an officer keeps, and why. `id` comes with the form, so that a second press finds the first. */
export interface Keeping {
  id: string;
  roundId: string;
  /** With what it is about: that is what the second person agrees to, and nothing that comes later. */
  finding: Omit<Judged, "state" | "isChanged">;
  reason: Reason;
}

/**
 * Keeps a finding for a reason; what was kept of the same rule before ends. A serious one counts once the second person has
 * agreed, a colleague who may, who gets a letter. Null: there is no such round, or nobody who could agree was asked.
 */
export async function keepFinding(
  staff: Staff,
  { id, roundId, finding, reason }: Keeping,
  { store, now, requestId }: Ground,
): Promise<{ id: string } | null> {
  const at = now();
  return store.write(async (on) => {
    const round = await roundOf(on, staff, roundId);
    if (!round) return null;
    const { justifications } = on.tables;
    const [there] = await on
      .select({ roundId: justifications.roundId })
      .from(justifications)
      .where(eq(justifications.id, id));
    if (there) return there.roundId === roundId ? { id } : null;
    const seconds = finding.severity === "serious" ? await secondsOf(on, staff) : null;
    if (seconds && !seconds.some((one) => one.id === reason.secondId)) return null;
    await endEarlier(on, { roundId, ruleId: finding.rule, by: staff.personId, at });
    const { rule, severity } = finding;
    const { secondId, exception, facts, reviewOn, isPublic, whyPrivate } = reason;
    await on.insert(justifications).values({
      ...{ id, roundId, funderId: staff.funder.id, ruleId: rule, severity, finding: { ...finding } },
      ...{ exception, facts, reason: reason.reason, isPublic, whyPrivate: isPublic ? null : whyPrivate, reviewOn },
      ...{ at, by: staff.personId, secondId: severity === "serious" ? secondId : null },
    });
    const subject = { kind: "round" as const, id: roundId };
    const after = { what: titleOf(rule), severity, exception, reviewOn };
    const whose = { funderId: staff.funder.id, at, requestId };
    const by = actorFor(staff, "officer");
    await recordEvent(on, { type: "finding-kept", by, subject, after, reason: reason.reason, ...whose });
    if (severity === "serious" && secondId !== null)
      await askSecond(on, secondId, { staff, round, ruleId: rule, reason: reason.reason, at });
    return { id };
  });
}

/** What a rule is called in the record. */
export function titleOf(ruleId: string): string {
  return translator("en")(`rules/${ruleId}:title`);
}

async function endEarlier(
  on: Writing,
  { roundId, ruleId, by, at }: Record<"roundId" | "ruleId" | "by", string> & { at: Date },
) {
  const { justifications } = on.tables;
  await on
    .update(justifications)
    .set({ endedAt: at, endedBy: by })
    .where(and(eq(justifications.roundId, roundId), eq(justifications.ruleId, ruleId), isNull(justifications.endedAt)));
}

/** Who has no address sees it where the round is, and hears of it from whoever asks. */
async function askSecond(
  on: Writing,
  personId: string,
  asked: { staff: Staff; round: { id: string; name: string }; ruleId: string; reason: string; at: Date },
): Promise<void> {
  const { staff, round, ruleId, reason, at } = asked;
  const { people } = on.tables;
  const [second] = await on
    .select({ email: people.email, name: people.name })
    .from(people)
    .where(eq(people.id, personId));
  if (!second?.email) return;
  const values = { name: second.name, by: staff.name, round: round.name, roundId: round.id, rule: ruleId, reason };
  await orderMail(on, { kind: "keeping-asked", personId, address: second.email, values, at });
}
