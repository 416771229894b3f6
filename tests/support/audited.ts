import { join } from "node:path";
import { translator } from "~/messages";
import { reportOf } from "~/server/audit/report.server";
import { runAudit } from "~/server/audit/run-audit.server";
import { filesOfFunders, shownFile, shownFunder } from "~/server/audit/shown.server";
import type { ShownAudit, ShownFunder } from "~/ui/audit/shown";
import { root } from "./sources";

const t = translator("en");

/** What a real run over the guide's file shows: its files and its funders. */
export async function shownOfWendle(): Promise<{ summary: Pick<ShownAudit, "files">; funders: ShownFunder[] }> {
  const run = await runAudit([join(root, "docs/guide/wendle-grants.csv")], { asAt: null, yearStart: "04-01" });
  const report = reportOf(run, t, "0.0.0");
  const files = filesOfFunders(run);
  const funders = report.funders.map((funder, place) => {
    const ofFunder = (files[place] ?? []).flatMap((file) => report.files[file] ?? []);
    return shownFunder(funder, place, { ...run, audit: run.funders[place]! }, ofFunder, t);
  });
  return { summary: { files: report.files.map((file) => shownFile(file, t)) }, funders };
}
