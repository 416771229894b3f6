import type { AppLoadContext } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { localMoment } from "~/domain/events/local-moment";
import { type FundPage, offerOf } from "~/domain/funds/offer";
import { evaluationOf } from "./evaluation.server";
import type { DesignRead } from "./queries-design.server";
import { contactOf } from "./queries-publishing.server";
import type { RoundStaff } from "./round-staff.server";

/** The public pages of a fund as they would be, were the round published as it stands now. Nothing of it is public. */
export async function previewOf(
  { store, now }: Pick<AppLoadContext, "store" | "now">,
  { funder }: Pick<RoundStaff, "funder">,
  read: DesignRead,
): Promise<FundPage> {
  const { fund, round, design } = read;
  const at = now();
  const { contact, reach } = await store.read(async (on) => {
    const { funds } = on.tables;
    const [found] = await on
      .select({ phone: funds.contactPhone, email: funds.contactEmail })
      .from(funds)
      .where(eq(funds.id, fund.id));
    return { contact: await contactOf(on, fund.id), reach: found ?? { phone: null, email: null } };
  });
  return {
    ...{ slug: fund.slug, name: fund.name, about: fund.about, round: round.name },
    funder: { id: funder.id, name: funder.name },
    publishedOn: localMoment(at).day,
    offer: offerOf({ design, check: evaluationOf(read, at) }, localMoment(at)),
    ...{ contact: contact?.name ?? null, reach, isChanged: false, others: [] },
  };
}
