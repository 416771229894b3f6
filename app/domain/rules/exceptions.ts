import type { ExceptionCode, ExceptionEffect, Rule, Severity } from "./rule";
import { oneDown } from "./settle";
import type { AwardFacts, ExceptionFact, FundFacts, Snapshot } from "./snapshot";

/** Up to £1,000 is a micro grant (E5). */
export const MICRO_GRANT_PENCE = 100_000;

/**
 * The exceptions that hold for a subject (rulebook section 5): those recorded on the fund, award, organisation or funder it
 * names, and the two that are plain facts: an emergency (E1) and a micro grant (E5).
 */
export function exceptionsOn(subject: string, snapshot: Snapshot): ExceptionFact[] {
  const entity = entityOf(subject, snapshot);
  const recorded = [...(entity?.exceptions ?? []), ...(snapshot.exceptions ?? [])];
  const emergency = entity && "is_emergency" in entity && entity.is_emergency ? [{ code: "E1" }] : [];
  return [...recorded, ...emergency, ...(isMicro(entity) ? [{ code: "E5" }] : [])];
}

/** The severity after the exceptions that a rule allows, each code once, and the code of the one that changed it. */
export function withExceptions(
  severity: Severity,
  rule: Pick<Rule, "exceptions">,
  held: readonly ExceptionFact[],
): { severity: Severity | null; code?: string } {
  let result: { severity: Severity | null; code?: string } = { severity };
  for (const exception of new Map(held.map((one) => [one.code, one])).values()) {
    const effect = rule.exceptions[exception.code as ExceptionCode];
    if (!effect || result.severity === null) continue;
    const lower = apply(effect, result.severity, exception);
    if (lower !== result.severity) result = { severity: lower, code: exception.code };
  }
  return result;
}

function apply(effect: ExceptionEffect, severity: Severity, exception: ExceptionFact): Severity | null {
  if (effect === "off") return null;
  if (effect === "off-with-quote") return exception.facts && !exception.facts.quote ? oneDown(severity) : null;
  if (effect === "to-info") return "info";
  if (effect === "to-warn") return severity === "serious" ? "warn" : severity;
  const lower = oneDown(severity);
  return effect === "down-never-off" ? (lower ?? "info") : lower;
}

type Entity = { exceptions?: ExceptionFact[] | null; is_emergency?: boolean | null } & Partial<AwardFacts & FundFacts>;

function entityOf(subject: string, snapshot: Snapshot): Entity | null | undefined {
  const [kind, ...rest] = subject.split(":");
  const id = rest.join(":");
  if (kind === "fund" || kind === "form") return snapshot.fund as Entity;
  if (kind === "award") return (snapshot.award ?? snapshot.awards?.find((award) => award.id === id)) as Entity;
  if (kind === "template") return snapshot.template;
  if (kind === "application")
    return snapshot.applications?.find((one, place) => (one.id ?? String(place)) === id) as Entity;
  if (kind === "organisation") return snapshot.organisation as Entity;
  return snapshot.funder as Entity;
}

function isMicro(entity: Entity | null | undefined): boolean {
  const worth = entity?.amount ?? entity?.typical_award;
  return worth != null && worth <= MICRO_GRANT_PENCE;
}
