import { randomUUID } from "node:crypto";
import type { Design } from "~/domain/rounds/fields";
import type { Reason } from "~/domain/rounds/reasons";
import { addFund } from "~/server/funds/add-fund.server";
import { addRound } from "~/server/rounds/add-round.server";
import { keepFinding } from "~/server/rounds/keep-finding.server";
import { publishRound } from "~/server/rounds/publish-round.server";
import { designOf } from "~/server/rounds/queries-design.server";
import { roundCheck } from "~/server/rounds/round-check.server";
import type { RoundStaff } from "~/server/rounds/round-staff.server";
import { saveDesign } from "~/server/rounds/save-design.server";
import { agreeKeeping } from "~/server/rounds/settle-keeping.server";
import type { Store } from "~db/store/store";
import { oneRound } from "~tests/server/rounds/ground";
import { filledIn } from "~tests/support/designs";

type KeptFor = { rule: string } & Pick<Reason, "reason"> & Partial<Reason>;

/** The one round of Amina's fund, with a way to publish it, and other funds, as they would be by hand. */
export async function publishing(store: Store) {
  const at = await oneRound(store);
  const version = async (id: string, staff: RoundStaff) => (await designOf(store, staff, id))!.round.version;
  /** Keeps the finding of a rule, with Trudy agreeing where that is needed. */
  const keep = async (roundId: string, { rule, ...more }: KeptFor) => {
    const read = (await designOf(store, at.amina, roundId))!;
    const finding = roundCheck(read, at.ground.now()).findings.find((one) => one.rule === rule)!;
    const said = { exception: null, facts: {}, secondId: at.trudy.personId, isPublic: true, whyPrivate: "" };
    const reason = { ...said, reviewOn: "2027-11-26", ...more };
    const kept = await keepFinding(at.amina, { id: randomUUID(), roundId, finding, reason }, at.ground);
    await agreeKeeping(at.trudy, kept!.id, at.ground);
  };
  const publish = async (
    changes: Partial<Design> = {},
    { id = at.roundId, staff = at.amina, kept }: { id?: string; staff?: RoundStaff; kept?: KeptFor } = {},
  ) => {
    const basedOn = await version(id, staff);
    await saveDesign({ staff, tab: "t" }, { roundId: id, basedOn, changes: filledIn(changes) }, at.ground);
    if (kept) await keep(id, kept);
    const done = await publishRound(staff, { roundId: id, version: await version(id, staff) }, at.ground);
    if (!done?.ok) throw new Error(`Not published: ${done?.code}`);
    return done.publicationId;
  };
  const another = async (name: string, changes: Partial<Design> = {}, staff = at.vic) => {
    const [fundId, id] = [randomUUID(), randomUUID()];
    await addFund(staff, { id: fundId, name, about: `About ${name}.` }, at.ground);
    await addRound(staff, { id, fundId, name: `${name} 2027`, from: "defaults" }, at.ground);
    await publish(changes, { id, staff });
    return { fundId, roundId: id };
  };
  return { ...at, publish, another };
}
