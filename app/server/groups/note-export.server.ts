import { translator } from "~/messages";
import type { Store } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import { actorFor } from "../viewer/staff.server";
import { type AskedList, countOf } from "./queries-list.server";

/**
 * Puts into the record of the funder that somebody takes a list of groups away: who, through which filter, and how many there are.
 * It is written before the file is sent: what somebody breaks off they have begun to read.
 */
export async function noteExport(
  asked: Omit<AskedList, "after">,
  { store, now, requestId }: { store: Store; now(): Date; requestId: string },
): Promise<void> {
  const { staff, filter } = asked;
  const at = now();
  await store.write(async (on) => {
    const count = await countOf(on, asked);
    const what = translator("en")("groups-list:exported", { count });
    const funderId = staff.funder.id;
    const by = actorFor(staff, staff.isOfficer ? "officer" : staff.roles[0]!);
    const subject = { kind: "funder" as const, id: funderId };
    await recordEvent(on, {
      type: "groups-exported",
      by,
      subject,
      funderId,
      after: { what, count, ...filter },
      at,
      requestId,
    });
  });
}
