import { asc, desc, eq } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import { designIn } from "~/domain/rounds/defaults";
import type { RoundListed } from "~/ui/rounds/rounds-list";
import type { Store } from "~db/store/store";
import type { Staff } from "../viewer/staff.server";

const MOST = 200;

/** The rounds of a funder, those changed last first, at most 200. One query. */
export async function roundsOf(store: Store, { funder }: Pick<Staff, "funder">): Promise<RoundListed[]> {
  const rows = await store.read(async (on) => {
    const { rounds, funds } = on.tables;
    return on
      .select({ round: rounds, fund: { id: funds.id, name: funds.name } })
      .from(rounds)
      .innerJoin(funds, eq(funds.id, rounds.fundId))
      .where(eq(rounds.funderId, funder.id))
      .orderBy(desc(rounds.changedAt), desc(rounds.id))
      .limit(MOST);
  });
  return rows.map(({ round: { id, name, publicationId, changedAt, design }, fund }) => {
    const { opensOn, closesOn, isAlwaysOpen } = designIn(design);
    const dates = { opensOn, closesOn, isAlwaysOpen: isAlwaysOpen === true };
    return { id, name, fund, isPublished: publicationId !== null, changedOn: localMoment(changedAt).day, ...dates };
  });
}

/** The funds of a funder, by name. One query. */
export async function fundsOf(
  store: Store,
  { funder }: Pick<Staff, "funder">,
): Promise<{ id: string; name: string }[]> {
  return store.read(async (on) => {
    const { funds } = on.tables;
    return on
      .select({ id: funds.id, name: funds.name })
      .from(funds)
      .where(eq(funds.funderId, funder.id))
      .orderBy(asc(funds.name), asc(funds.id));
  });
}
