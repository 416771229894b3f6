import { localMoment } from "~/domain/events/local-moment";
import { parseDay } from "~/domain/period";
import { usualReview } from "~/domain/rounds/reasons";
import { demoFunders, demoPeople } from "~db/seed/demo-people";
import { demoFunds, demoReason } from "~db/seed/demo-rounds";
import type { Store, Writing } from "~db/store/store";
import { addFund } from "../funds/add-fund.server";
import { changeFund } from "../funds/change-fund.server";
import type { Ground } from "../people/acting.server";
import { addRound } from "../rounds/add-round.server";
import { keepFinding } from "../rounds/keep-finding.server";
import { publishRound } from "../rounds/publish-round.server";
import { designOf } from "../rounds/queries-design.server";
import { roundCheck } from "../rounds/round-check.server";
import type { RoundStaff } from "../rounds/round-staff.server";
import { saveDesign } from "../rounds/save-design.server";
import { type DemoRound, demoRounds } from "./demo-designs.server";

const FUND_DAYS = 440;
const DAY = 86_400_000;

/**
 * Makes the funds and rounds of Wendle by the commands that its officers would use, on the days on which they would have. The
 * commands write into the write that is at hand, so that the place is there whole or not at all.
 */
export async function addDemoRounds(store: Store, on: Writing, now: Date): Promise<void> {
  const within: Store = { ...store, read: (work) => work(on), write: (work) => work(on) };
  const ago = (days: number): Ground => ({
    store: within,
    now: () => new Date(now.getTime() - days * DAY),
    requestId: "demo",
  });
  for (const { id, by, name, about, slug, phone, email } of demoFunds) {
    const staff = staffOf(by);
    await addFund(staff, { id, name, about }, ago(FUND_DAYS));
    const said = { name, about, slug, contactId: by, contactPhone: phone, contactEmail: email };
    await changeFund(staff, id, said, ago(FUND_DAYS));
  }
  for (const round of demoRounds(parseDay(localMoment(now).day)!)) await add(round, ago);
}

async function add(round: DemoRound, ago: (days: number) => Ground): Promise<void> {
  const { id, fundId, name, begun, published, changes, keeps } = round;
  const staff = staffOf(demoFunds.find((fund) => fund.id === fundId)!.by);
  await addRound(staff, { id, fundId, name, from: "defaults" }, ago(begun));
  await saveDesign({ staff, tab: "demo" }, { roundId: id, basedOn: 1, changes }, ago(begun - 1));
  if (keeps) await keep(id, keeps, staff, ago(begun - 2));
  if (published === null) return;
  const done = await publishRound(staff, { roundId: id, version: 2 }, ago(published));
  if (!done?.ok) throw new Error(`the round ${id} of the demonstration was not published: ${done?.code}`);
}

async function keep(roundId: string, ruleId: string, staff: RoundStaff, ground: Ground): Promise<void> {
  const read = (await designOf(ground.store, staff, roundId))!;
  const found = roundCheck(read, ground.now()).findings.find(({ rule }) => rule === ruleId);
  if (!found) throw new Error(`the check does not find ${ruleId} in the round ${roundId} of the demonstration`);
  const { state: _, isChanged: __, ...finding } = found;
  const reason = {
    ...{ exception: null, facts: {}, reason: demoReason, secondId: "priya", isPublic: true, whyPrivate: "" },
    reviewOn: usualReview(localMoment(ground.now()).day),
  };
  await keepFinding(staff, { id: `kept-${roundId}`, roundId, finding, reason }, ground);
}

function staffOf(personId: string): RoundStaff {
  const { name, roles } = demoPeople.find(({ id }) => id === personId)!;
  const { id, name: funder } = demoFunders.find((one) => one.id === roles[0]!.funder)!;
  const whose = { funder: { id, name: funder }, funders: [], chosen: null, wardIds: [] };
  return { personId, name, roles: ["officer"], isOfficer: true, ...whose };
}
