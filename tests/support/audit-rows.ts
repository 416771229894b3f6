import { randomBytes } from "node:crypto";
import type { ShownAudit, ShownFunder } from "~/ui/audit/shown";
import type { Store } from "~db/store/store";

/** The day on which these audits are looked at. */
const today = new Date("2026-11-23T12:00:00Z");
const dayLong = 86_400_000;

/** An audit of some files as it stands in the store, sent today; returns its id. */
export async function addAudit(store: Store, names: readonly string[] = ["grants.csv"]): Promise<string> {
  const id = randomBytes(16).toString("base64url");
  const expiresAt = new Date(today.getTime() + 30 * dayLong);
  await store.write(async (on) => {
    await on.insert(on.tables.audits).values({
      id,
      madeAt: today,
      expiresAt,
      sentFrom: "somebody",
      isExample: false,
      yearStart: "04-01",
      bytes: 1_000,
      columns: {},
    });
    const files = names.map((name, at) => ({ auditId: id, place: at + 1, name, bytes: 1_000, sha256: "0".repeat(64) }));
    await on.insert(on.tables.auditFiles).values(files);
  });
  return id;
}

/** A view of an audit that is ready; returns its id. */
export async function addReadyView(
  store: Store,
  auditId: string,
  query: string,
  { summary = {}, funders = [] }: { summary?: Partial<ShownAudit>; funders?: Partial<ShownFunder>[] } = {},
): Promise<string> {
  const id = randomBytes(16).toString("base64url");
  const shown: Partial<ShownAudit> = {
    files: [],
    choices: { programmes: [], years: [], areas: [], files: [] },
    later: null,
    funders: funders.map(({ name = "", title = "", about = "" }) => ({ name, title, about })),
    ...summary,
  };
  await store.write(async (on) => {
    const view = { id, auditId, reading: 1, query, orderedAt: today, readyAt: today, summary: shown };
    await on.insert(on.tables.auditViews).values(view);
    const rows = funders.map((one, at) => ({ viewId: id, place: at + 1, shown: one }));
    if (rows.length > 0) await on.insert(on.tables.auditFunders).values(rows);
  });
  return id;
}

/** What a loader or action is handed, as far as pages of an audit use it. */
export function asked(store: Store, params: Record<string, string>, path: string, form?: URLSearchParams) {
  const request = new Request(`http://localhost${path}`, form && { method: "POST", body: form });
  return {
    params,
    request,
    context: { store, now: () => today, env: { dataDir: "/nowhere", audit: { diskMb: 2_000 } } },
  } as never;
}
