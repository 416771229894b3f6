import { emptyDesign } from "~/domain/rounds/defaults";
import type { Writing } from "~db/store/store";

type Whose = Record<"own" | "foreign", string>;

/** What nobody but a funder's own people may read of its rounds: each is a text that `secret` makes for whoever wrote it. */
interface Ground {
  at: Date;
  secret(by: string, field: "draft" | "kept" | "waiting" | "call"): string;
}

/** Adds a round for each of two funders, by somebody of each. Returns their ids. */
export async function addProbeRounds(on: Writing, funders: Whose, people: Whose, ground: Ground): Promise<Whose> {
  return {
    own: await addRound(on, funders.own, people.own, ground),
    foreign: await addRound(on, funders.foreign, people.foreign, ground),
  };
}

/** A fund with a draft, a reason that is not for the public, a text that waits beside another, and somebody who waits for a call. */
async function addRound(on: Writing, funderId: string, by: string, { at, secret }: Ground): Promise<string> {
  const { funds, rounds, roundChanges, justifications, callRequests } = on.tables;
  const [fundId, roundId, draft] = [`${funderId}-fund`, `${funderId}-round`, secret(by, "draft")];
  const design = { ...emptyDesign(), termMonths: 12, purpose: "ongoing", pays: ["FT01"], guidance: draft };
  const fund = { id: fundId, funderId, name: "Probe Fund", slug: fundId, about: draft };
  await on.insert(funds).values({ ...fund, madeAt: at, madeBy: by });
  const round = { id: roundId, fundId, funderId, name: draft, design, version: 1 };
  await on.insert(rounds).values({ ...round, madeAt: at, madeBy: by, changedAt: at });
  await on.insert(roundChanges).values({
    ...{ id: `${roundId}-waiting`, roundId, version: 1, field: "area", how: "typed", tab: "probe", waits: true },
    ...{ before: { value: null }, after: { value: secret(by, "waiting") }, at, by },
  });
  await on.insert(justifications).values({
    ...{ id: `${roundId}-kept`, roundId, funderId, ruleId: "no-core-costs", severity: "warn", finding: {}, facts: {} },
    ...{
      reason: secret(by, "kept"),
      isPublic: false,
      whyPrivate: "It names a person.",
      reviewOn: "2999-01-01",
      at,
      by,
    },
  });
  const typed = secret(by, "call");
  await on.insert(callRequests).values({
    ...{ id: `${roundId}-call`, fundId, funderId, name: typed, groupName: typed, reach: typed, goodTime: typed },
    ...{ askedAt: at, sender: "probe" },
  });
  return roundId;
}
