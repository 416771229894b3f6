import { LRUCache } from "lru-cache";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { messagesIn, translator } from "~/messages";
import { AuditPage, type AuditShown } from "~/ui/audit/audit-page";
import type { Store } from "~db/store/store";
import type { AuditAddress } from "./address.server";
import { shownPage } from "./queries-page.server";
import { type AuditGround, type ViewFound, viewOf } from "./view-of.server";

/** What the page of an audit is made of: `html` stands between its crumbs and the footer. */
export interface MadePage {
  title: string;
  /** The funder, or the file where there are several funders. */
  name: string;
  html: string;
}

const messages = messagesIn("en");
/** Some three hundred pages of usual length. An hour after it was made a page goes: an audit that was deleted is in here too. */
const kept = new LRUCache<string, MadePage>({
  maxSize: 16_000_000,
  sizeCalculation: ({ html }) => html.length + 1,
  ttl: 3_600_000,
});

/**
 * The page of a view for what its address asks. A view never changes once it is ready, so its page is made once and kept
 * for a while. Whoever calls has looked whether the audit is still there. One read when the page is not kept.
 */
export async function madePage(
  store: Store,
  found: Extract<ViewFound, { kind: "ready" }>,
  address: AuditAddress,
): Promise<MadePage> {
  const key = JSON.stringify([found.view.id, address.funder, address.hours.typed]);
  const isUsual = address.problems.length === 0 && !address.hours.isBad;
  const before = isUsual ? kept.get(key) : undefined;
  if (before) return before;
  const shown = await shownPage(store, found, address);
  const page = createElement(I18nextProvider, { i18n: messages }, createElement(AuditPage, { shown }));
  const made = { title: titleOf(shown), name: nameOf(shown), html: renderToStaticMarkup(page) };
  if (isUsual) kept.set(key, made);
  return made;
}

/** Makes the page that somebody is sent on to, so that the first look at it takes no longer than the next. */
export async function makeAhead(ground: AuditGround, id: string, address: AuditAddress): Promise<void> {
  const found = await viewOf(ground, id, address.query);
  if (found.kind === "ready") await madePage(ground.store, found, address);
}

function titleOf({ funder, audit }: AuditShown): string {
  const t = translator("en");
  if (funder) return funder.shown.title;
  const count = audit.funders.length;
  return count === 0 ? t("audit:headline.nothing") : t("audit:html.several", { count });
}

function nameOf({ audit, funder }: AuditShown): string {
  return funder?.shown.name ?? audit.files[0]?.name ?? "";
}
