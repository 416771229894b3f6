import type { TFunction } from "i18next";
import type { ImportFault } from "~/domain/imports/faults";
import { translator } from "~/messages";
import type { ImportTold } from "~/server/imports/queries-imports.server";
import type { ImportEnd, ImportRefusal } from "~/server/imports/work.server";

/** How many faults are printed; all of the first thousand are in --json. */
const PRINTED = 20;

/** What became of a file that was taken. */
export function endingText(
  t: TFunction,
  name: string,
  id: string,
  end: Extract<ImportEnd, { outcome: "done" | "same" }>,
  dryRun: boolean,
): string {
  const { added, changed, same, kept, leftOut } = end.counts;
  const lines = [
    t(`imports:ending.${dryRun ? "dry" : end.outcome}`, { name }),
    t("imports:ending.counts", { added, changed, same, kept }),
  ];
  if (leftOut > 0) lines.push(t("imports:ending.leftOut", { count: leftOut }));
  if (end.outcome === "done" && !dryRun) lines.push(t("imports:ending.undo", { id }));
  return `${lines.join("\n")}\n`;
}

/** Why a file was refused, with the rows to put right. */
export function refusalText(t: TFunction, name: string, refusal: ImportRefusal): string {
  if (refusal.code === "unreadable")
    return `${t("cli:refused", { name, sentence: t(`opendata:refused.${refusal.reason}`, refusal.data) })}\n`;
  if (refusal.code === "busy") return `${t("imports:refused.busy", { name: refusal.fileName })}\n`;
  if (refusal.code === "changed-meanwhile") return `${t("imports:refused.changed-meanwhile", { name })}\n`;
  if (refusal.code === "too-many") return `${t("imports:refused.too-many", { name, most: refusal.most })}\n`;
  const { faults, count } = refusal;
  const lines = [
    t("imports:refused.faults", { name, count }),
    ...faults.slice(0, PRINTED).map((one) => faultLine(t, one)),
  ];
  if (faults.length > PRINTED) lines.push(t("imports:refused.more"));
  return `${[...lines, t("imports:refused.whatToDo")].join("\n")}\n`;
}

/** The newest imports, one a line. */
export function importsText(imports: readonly ImportTold[]): string {
  const t = translator("en");
  if (imports.length === 0) return `${t("imports:list.none")}\n`;
  const lines = imports.map(({ id, fileName, orderedAt, state, counts }) => {
    const { added, changed } = counts;
    const day = orderedAt.toISOString().slice(0, 10);
    return t("imports:list.line", { id, name: fileName, day, added, changed, state: t(`imports:state.${state}`) });
  });
  return `${lines.join("\n")}\n`;
}

function faultLine(t: TFunction, { row, column, code, fact, value, fixed }: ImportFault): string {
  const what = fact === null ? "" : t(`imports:facts.${fact}`);
  const sentence = t(`imports:faults.${code}`, { what, value: value ?? "" });
  const mend = fixed === null ? "" : ` ${t("imports:faults.fixed", { fixed })}`;
  if (row === null) return `  ${sentence}${mend}`;
  const where = t(column === null ? "imports:faults.row" : "imports:faults.cell", { row, column });
  return `  ${where}: ${sentence}${mend}`;
}
