import { auditGrants } from "~/domain/audit/audit";
import { type Figures, figuresOf, noGroupsCounted } from "~/domain/audit/figures";
import { noGrantsCounted } from "~/domain/audit/grant-counts";
import { yearly } from "~/domain/continuity/runs";
import { GrantTable } from "~/domain/opendata/grant-table";
import { cited, citedThresholds } from "~/domain/rules/cited";
import { MICRO_GRANT_PENCE } from "~/domain/rules/exceptions";
import { rules } from "~/domain/rules/index";
import type { RuleId } from "~/domain/rules/parameters";
import { type SourceKey, sources } from "~/domain/rules/sources";
import { neverPublished } from "~/server/audit/phrases.server";
import type { Method, RuleMethod } from "~/ui/audit-parts/method-shown";
import { version } from "../../../package.json";

/** How the audit counts and judges, read off the definitions it runs by. Words are in messages. */
export function method(): Method {
  const needed = needsOfRules();
  return {
    version,
    figures: Object.keys(figuresOf(noGrantsCounted(), noGroupsCounted())) as (keyof Figures)[],
    yearly: { from: yearly.atLeast, to: yearly.atMost },
    microPence: MICRO_GRANT_PENCE,
    rules: rules.map(({ id, version: ofRule }) => ruleMethod(id, ofRule, needed.get(id) ?? [])),
    sources: Object.entries(sources)
      .filter(([key]) => rules.some(({ id }) => cited[id].sources.includes(key as SourceKey)))
      .map(([key, source]) => ({ key, ...source })),
  };
}

function ruleMethod(id: RuleId, ofRule: string, missing: readonly string[]): RuleMethod {
  const published = missing.filter((fact) => !neverPublished.has(fact));
  const isPublished = missing.length === 0 || published.length > 0;
  return {
    id,
    version: ofRule,
    needs: isPublished ? published : missing,
    isPublished,
    parameters: citedThresholds(id),
  };
}

/** What each rule says it lacks when shown a grant of which nothing is known. */
function needsOfRules(): Map<RuleId, readonly string[]> {
  const table = new GrantTable();
  const unknown = { award: null, start: null, end: null, months: null, pence: null, flags: 0, dateForms: 0 };
  const somebody = { id: "", funderKey: "funder", funderName: "", currency: "", recipientKey: "group" };
  table.add({ ...unknown, ...somebody, row: 1, file: 0, fingerprint: 0 });
  const { funders } = auditGrants(table, null, { yearStart: "04-01" });
  return new Map(funders.flatMap(({ notAssessed }) => notAssessed.map(({ rule, missing }) => [rule, missing])));
}
