import { and, eq, ne } from "drizzle-orm";
import type { Writing } from "~db/store/store";
import { recordEvent } from "../events/record-event.server";
import type { Ground } from "../people/acting.server";
import { actorFor, type Staff } from "../viewer/staff.server";
import type { FundSaid } from "./forms.server";
import { colleaguesOf, type FundRead, fundIn } from "./queries.server";

/** Why nothing was changed, by the field it is about: another fund has the address, it is known outside, or nobody is that. */
export type FundRefused =
  | { ok: false; field: "slug"; code: "slug-taken" | "slug-fixed" }
  | { ok: false; field: "contactId"; code: "nobody" };

/**
 * Changes what is said of a fund; the record keeps what was said before. An address stays once a round of the fund was
 * published: people have written it down. Null: the funder has no such fund.
 */
export async function changeFund(
  staff: Staff,
  id: string,
  said: FundSaid,
  { store, now, requestId }: Ground,
): Promise<{ ok: true } | FundRefused | null> {
  const at = now();
  return store.write(async (on) => {
    const fund = await fundIn(on, staff.funder.id, id);
    if (!fund) return null;
    const wanted = { ...said, slug: said.slug ?? fund.slug };
    const refused = await whyNot(on, staff, fund, wanted);
    if (refused) return refused;
    const names = (Object.keys(wanted) as (keyof typeof wanted)[]).filter((name) => wanted[name] !== fund[name]);
    if (names.length === 0) return { ok: true };
    await on.update(on.tables.funds).set(wanted).where(eq(on.tables.funds.id, id));
    const of = (values: Partial<typeof wanted>) => Object.fromEntries(names.map((name) => [name, values[name]]));
    const subject = { kind: "fund" as const, id };
    await recordEvent(on, {
      ...{ type: "fund-changed", by: actorFor(staff, "officer"), subject, funderId: staff.funder.id, at, requestId },
      ...{ before: of(fund), after: { ...of(wanted), what: wanted.name } },
    });
    return { ok: true };
  });
}

async function whyNot(
  on: Writing,
  staff: Staff,
  fund: FundRead,
  { slug, contactId }: Pick<FundRead, "slug" | "contactId">,
): Promise<FundRefused | null> {
  const { funds } = on.tables;
  if (slug !== fund.slug && fund.isPublished) return { ok: false, field: "slug", code: "slug-fixed" };
  const taken = await on.$count(funds, and(eq(funds.slug, slug), ne(funds.id, fund.id)));
  if (taken > 0) return { ok: false, field: "slug", code: "slug-taken" };
  if (contactId === null || contactId === fund.contactId) return null;
  const isThere = (await colleaguesOf(on, staff.funder.id)).some(({ id }) => id === contactId);
  return isThere ? null : { ok: false, field: "contactId", code: "nobody" };
}
