import { eq } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import { helpState } from "~/domain/helping/until-day";
import type { Reading, Writing } from "~db/store/store";
import { type Actor, recordEvent } from "../events/record-event.server";
import { asLead } from "../groups/leads.server";
import type { Ground } from "../people/acting.server";
import { actorInGroup, type PersonOfGroup } from "../viewer/group-viewer.server";

/** The help is over from now on; "help-over": it was over before. */
export type HelpEnded = { ok: true } | { ok: false; code: "help-over" };

interface When {
  at: Date;
  requestId: string;
}

/** Ends that somebody helps the group. Null: nobody helps it so, or whoever asks is no lead any more. */
export async function endHelper(by: PersonOfGroup, helpId: string, ground: Ground): Promise<HelpEnded | null> {
  return asLead(by, ground, async (on, at) => {
    const help = await helpOf(on, helpId);
    if (help?.groupId !== by.group.id) return null;
    return end(on, help, actorInGroup(by), { at, requestId: ground.requestId });
  });
}

/** Ends one's own help. Null: it is not theirs. */
export async function stopHelping(personId: string, helpId: string, ground: Ground): Promise<HelpEnded | null> {
  const at = ground.now();
  return ground.store.write(async (on) => {
    const help = await helpOf(on, helpId);
    if (help?.personId !== personId) return null;
    const by = { personId, actingFor: help.groupId, role: "helper" };
    return end(on, help, by, { at, requestId: ground.requestId });
  });
}

type Help = Reading["tables"]["delegations"]["$inferSelect"];

async function helpOf(on: Reading, id: string): Promise<Help | undefined> {
  const { delegations } = on.tables;
  const [found] = await on.select().from(delegations).where(eq(delegations.id, id));
  return found;
}

async function end(on: Writing, help: Help, by: Actor, { at, requestId }: When): Promise<HelpEnded> {
  if (helpState(help, localMoment(at).day) !== "counts") return { ok: false, code: "help-over" };
  const { delegations } = on.tables;
  await on.update(delegations).set({ endedAt: at, endedBy: by.personId }).where(eq(delegations.id, help.id));
  await recordEvent(on, {
    type: "helper-ended",
    by,
    subject: { kind: "person", id: help.personId },
    groupId: help.groupId,
    before: {
      ...{ what: help.task, untilDay: help.untilDay },
      ...(help.calledName !== null && { name: help.calledName }),
    },
    at,
    requestId,
  });
  return { ok: true };
}
