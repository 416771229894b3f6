import { and, eq } from "drizzle-orm";
import { recordEvent } from "../events/record-event.server";
import type { Ground } from "../people/acting.server";
import { actorFor, type Staff } from "../viewer/staff.server";

/** Says that a call was made, or takes that back (`isDone` false). Said twice, it is said once. False: there is no such call of the funder. */
export async function settleCall(
  staff: Staff,
  { callId, isDone }: { callId: string; isDone: boolean },
  { store, now, requestId }: Ground,
): Promise<boolean> {
  const at = now();
  return store.write(async (on) => {
    const { callRequests, funds } = on.tables;
    const [call] = await on
      .select({ doneAt: callRequests.doneAt, fundId: funds.id, fund: funds.name })
      .from(callRequests)
      .innerJoin(funds, eq(funds.id, callRequests.fundId))
      .where(and(eq(callRequests.id, callId), eq(callRequests.funderId, staff.funder.id)));
    if (!call) return false;
    if ((call.doneAt !== null) === isDone) return true;
    const done = isDone ? { doneAt: at, doneBy: staff.personId } : { doneAt: null, doneBy: null };
    await on.update(callRequests).set(done).where(eq(callRequests.id, callId));
    await recordEvent(on, {
      type: isDone ? "call-done" : "call-undone",
      by: actorFor(staff, "officer"),
      subject: { kind: "fund", id: call.fundId },
      funderId: staff.funder.id,
      after: { what: call.fund },
      ...{ at, requestId },
    });
    return true;
  });
}
