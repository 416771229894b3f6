import type { TFunction } from "i18next";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import type { AuditReport } from "~/domain/audit/report";
import { messagesIn } from "~/messages";
import styles from "~/styles/audit-file.css?inline";
import { AuditDocument } from "~/ui/audit/audit-document";
import { AuditedFile } from "~/ui/audit/audited-file";
import { Contents } from "~/ui/audit/contents";
import { FunderAudit } from "~/ui/audit/funder-audit";
import { FunderHead } from "~/ui/audit/funder-head";
import { Method } from "~/ui/audit/method";
import { HeadingsFrom } from "~/ui/audit/section";
import { titleOf } from "./report.server";
import type { AuditRun } from "./run-audit.server";
import { filesOfFunders, shownFile, shownFunder } from "./shown.server";

const messages = messagesIn("en");

/**
 * The report as one HTML file that stands alone, a section at a time: its style and charts are in it, there is no script,
 * and opening it asks nothing of any network. The same report gives the same bytes.
 */
export function* asHtml(report: AuditReport, t: TFunction, run: AuditRun): Iterable<string> {
  const [opening, closing] = shell(titleOfAll(report, t, run));
  yield opening;
  if (report.funders.length !== 1) yield contents(report, t, run);
  yield* funders(report, t, run);
  for (const [number, file] of report.files.entries())
    yield section(createElement(AuditedFile, { file: shownFile(file, t) }), `file-${number + 1}`, 2);
  yield section(createElement(Method, { version: report.version, asAt: report.asAt }), "method", 2);
  yield closing;
}

function titleOfAll({ funders }: AuditReport, t: TFunction, run: AuditRun): string {
  const [only, ...others] = run.funders;
  if (!only) return t("audit:headline.nothing");
  return others.length === 0 ? titleOf(only, t) : t("audit:html.several", { count: funders.length });
}

function contents(report: AuditReport, t: TFunction, run: AuditRun): string {
  const entries = report.funders.map(({ name, id, headline }, number) => ({
    anchor: `funder-${number + 1}`,
    about: t("audit:about.funder", { name, id }),
    headline,
  }));
  return section(createElement(Contents, { title: titleOfAll(report, t, run), entries }), "contents", 1);
}

function* funders(report: AuditReport, t: TFunction, run: AuditRun): Iterable<string> {
  const sources = filesOfFunders(run);
  const level = report.funders.length === 1 ? 1 : 2;
  for (const [number, funder] of report.funders.entries()) {
    const files = (sources[number] ?? []).flatMap((file) => report.files[file] ?? []);
    const shown = shownFunder(funder, number, { ...run, audit: run.funders[number]! }, files, t);
    yield section(
      createElement(FunderAudit, { funder: shown, head: createElement(FunderHead, { funder: shown }) }),
      shown.anchor,
      level,
    );
  }
}

/** Ids of one section never meet those of another: each section has its own beginning for them. */
function section(content: ReactNode, ids: string, level: number): string {
  const levelled = createElement(HeadingsFrom, { level }, content);
  return renderToStaticMarkup(createElement(I18nextProvider, { i18n: messages }, levelled), {
    identifierPrefix: `${ids}-`,
  });
}

/** The page before and after its sections. No text can hold the mark they are parted at: text has no bare tags. */
function shell(title: string): [opening: string, closing: string] {
  const mark = createElement("template");
  const [opening = "", closing = ""] = renderToStaticMarkup(
    createElement(AuditDocument, { title, styles }, mark),
  ).split("<template></template>");
  return [`<!doctype html>${opening}`, `${closing}\n`];
}
