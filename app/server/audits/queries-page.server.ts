import { and, eq } from "drizzle-orm";
import { type AuditFilter, type FilterName, filterNames } from "~/domain/audit/filter";
import type { FilterField } from "~/ui/audit/audit-filters";
import type { AuditShown } from "~/ui/audit/audit-page";
import type { ShownAudit, ShownFunder } from "~/ui/audit/shown";
import type { Store } from "~db/store/store";
import type { AuditAddress } from "./address.server";
import type { AuditView, ViewFound } from "./view-of.server";

/** All that the page of an audit shows, for what its address asks. One read. */
export async function shownPage(
  store: Store,
  { audit, view }: Extract<ViewFound, { kind: "ready" }>,
  address: AuditAddress,
): Promise<AuditShown> {
  const summary = summaryOf(view);
  const { place, shown } = await chosenFunder(store, view, address.funder);
  return {
    path: `/audit/${audit.id}`,
    query: address.query,
    audit: summary,
    funder: shown && { place, shown },
    fields: fieldsOf(address, summary.choices),
    hours: address.hours,
    readOn: dayOf(audit.madeAt),
    until: dayOf(audit.expiresAt),
    isExample: audit.isExample,
  };
}

/** What a view shows apart from its funders, as the reading of the file left it. */
function summaryOf(view: AuditView): ShownAudit {
  return view.summary as ShownAudit;
}

/** What a view shows of its funder at that place, counted from 1; undefined when there is none. One read. */
async function funderOf(store: Store, viewId: string, place: number): Promise<ShownFunder | undefined> {
  const [found] = await store.read(async (on) => {
    const { auditFunders } = on.tables;
    return on
      .select({ shown: auditFunders.shown })
      .from(auditFunders)
      .where(and(eq(auditFunders.viewId, viewId), eq(auditFunders.place, place)));
  });
  return found?.shown as ShownFunder | undefined;
}

/** The funder that was asked for, or the only one; `shown` is null when there are several to choose from. One read at most. */
export async function chosenFunder(
  store: Store,
  view: AuditView,
  asked: number | null,
): Promise<{ place: number; shown: ShownFunder | null }> {
  const place = asked ?? (summaryOf(view).funders.length === 1 ? 1 : 0);
  return { place, shown: place === 0 ? null : ((await funderOf(store, view.id, place)) ?? null) };
}

/** The funder that was asked for, or all of them, in their order. One read. */
export async function chosenFunders(store: Store, view: AuditView, asked: number | null): Promise<ShownFunder[]> {
  const found = await store.read(async (on) => {
    const { auditFunders } = on.tables;
    const ofView = eq(auditFunders.viewId, view.id);
    return on
      .select({ shown: auditFunders.shown })
      .from(auditFunders)
      .where(asked === null ? ofView : and(ofView, eq(auditFunders.place, asked)))
      .orderBy(auditFunders.place);
  });
  return found.map(({ shown }) => shown as ShownFunder);
}

function fieldsOf(address: AuditAddress, choices: ShownAudit["choices"]): FilterField[] {
  const lists: Record<FilterName, FilterField["choices"]> = {
    programme: byName(choices.programmes),
    year: byName(choices.years),
    area: byName(choices.areas),
    file: choices.files.map((file, at) => ({ value: String(at + 1), ...file })),
    "as-at": null,
  };
  return filterNames
    .map((name): FilterField => {
      const problem = address.problems.find((one) => one.name === name);
      const value = problem?.typed ?? partOf(address.filter, name);
      const chosen = lists[name]?.find((choice) => choice.value === value)?.name ?? value;
      return { name, value, chosen, isBad: problem !== undefined, choices: lists[name] };
    })
    .filter(({ choices: list, value }) => list === null || list.length > 1 || value !== "");
}

function byName(list: readonly { name: string; grants: number }[]) {
  return list.map(({ name, grants }) => ({ value: name, name, grants }));
}

function partOf({ programme, year, area, file, asAt }: AuditFilter, name: FilterName): string {
  const values = { programme, year, area, file, "as-at": asAt };
  return String(values[name] ?? "");
}

function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
