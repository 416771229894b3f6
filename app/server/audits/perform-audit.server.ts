import { and, asc, eq } from "drizzle-orm";
import { translator } from "~/messages";
import type { ShownAudit, ShownFunder } from "~/ui/audit/shown";
import type { Writing } from "~db/store/store";
import { version } from "../../../package.json";
import { reportOf } from "../audit/report.server";
import { type AuditRun, runAudit } from "../audit/run-audit.server";
import { filesOfFunders, shownFile, shownFunder } from "../audit/shown.server";
import type { Performer, Work } from "../jobs/performers.server";
import { sentFile } from "./folders.server";
import type { Audit, AuditView } from "./view-of.server";

/** What an audit reads: itself, the view and the names of its files in their order. */
interface Subject {
  audit: Audit;
  view: AuditView;
  names: string[];
}

/** Makes a view of an audit: `subject` is the view's id. A view that is gone was deleted meanwhile. */
export const performAudit: Performer = async (subject, work) => {
  const found = await findSubject(subject, work);
  if (!found) return "stopped";
  const { audit, names } = found;
  const paths = names.map((_, number) => sentFile(work.env.dataDir, audit.id, number + 1));
  const run = await runAudit(paths, {
    asAt: null,
    yearStart: audit.yearStart,
    progress: (_name, share, rows) => work.told(rows, share),
  });
  if (work.stopped()) return "stopped";
  const [refused] = run.refused;
  if (refused) {
    const { code, data } = refused.refusal;
    const file = names[paths.indexOf(refused.name)] ?? "";
    await work.store.write(async (on) => {
      await work.keep(on);
      await setView(on, subject, { refusal: { code, file, data: { ...data } } });
    });
    return "refused";
  }
  await keepResult(found, shownOf(run, names), work);
  return "done";
};

async function findSubject(viewId: string, { store }: Work): Promise<Subject | undefined> {
  return store.read(async (on) => {
    const { audits, auditFiles, auditViews } = on.tables;
    const [found] = await on
      .select({ audit: audits, view: auditViews })
      .from(auditViews)
      .innerJoin(audits, eq(audits.id, auditViews.auditId))
      .where(and(eq(auditViews.id, viewId), eq(auditViews.reading, audits.reading)));
    if (!found) return undefined;
    const files = await on
      .select({ name: auditFiles.name })
      .from(auditFiles)
      .where(eq(auditFiles.auditId, found.audit.id))
      .orderBy(asc(auditFiles.place));
    return { ...found, names: files.map(({ name }) => name) };
  });
}

function shownOf(run: AuditRun, names: readonly string[]): { summary: ShownAudit; funders: ShownFunder[] } {
  const t = translator("en");
  const report = reportOf(run, t, version);
  const files = report.files.map((file, number) => ({ ...file, name: names[number] ?? file.name }));
  const sources = filesOfFunders(run);
  const funders = report.funders.map((section, number) =>
    shownFunder(
      section,
      number,
      { distributions: run.funders[number]!.distributions, yearStart: run.yearStart },
      (sources[number] ?? []).map((file) => files[file]!),
      t,
    ),
  );
  const summary: ShownAudit = {
    files: files.map((file) => shownFile(file, t)),
    funders: funders.map(({ name, title, about }) => ({ name, title, about })),
    choices: { programmes: [], years: [], areas: [], files: [] },
    later: null,
  };
  return { summary, funders };
}

/** One write: from then on the page shows it. */
async function keepResult(
  { view }: Subject,
  { summary, funders }: { summary: ShownAudit; funders: ShownFunder[] },
  work: Work,
): Promise<void> {
  await work.store.write(async (on) => {
    await work.keep(on);
    const { auditFunders } = on.tables;
    await on.delete(auditFunders).where(eq(auditFunders.viewId, view.id));
    await on.putMany(
      auditFunders,
      funders.map((shown, number) => ({ viewId: view.id, place: number + 1, shown })),
    );
    await setView(on, view.id, { summary, readyAt: work.now(), refusal: null });
  });
}

async function setView(on: Writing, id: string, set: Partial<AuditView>): Promise<void> {
  await on.update(on.tables.auditViews).set(set).where(eq(on.tables.auditViews.id, id));
}
