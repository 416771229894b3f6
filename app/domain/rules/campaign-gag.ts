import { subjectOf } from "./facts";
import { defineRule, type Facts, type Found, type Outcome, type Severity } from "./rule";
import { rank } from "./settle";
import type { AwardFacts } from "./snapshot";
import { type Speech, speechIn } from "./speech-words";

type Clause = NonNullable<AwardFacts["clauses"]>[number];

/** Rulebook 25: an agreement that limits criticism or campaigning, asks to see publicity first, or is silent on the freedom to speak. */
export const campaignGag = defineRule({
  id: "campaign-gag",
  version: "1.0",
  number: 25,
  sources: ["S4", "S44", "S45"],
  exceptions: { E7: "to-warn" },
  check: { grant: check },
});

/**
 * What one clause does to the freedom to speak: by its type where that is `advocacy` or `publicity`, else by its text.
 * Undefined when neither says.
 */
function gagOf({ type, text }: Clause): Speech | undefined {
  const kind = type?.trim().toLowerCase();
  const byText = text == null ? undefined : speechIn(text);
  const ofType: Severity | null = kind === "advocacy" ? "serious" : kind === "publicity" ? "warn" : null;
  if (ofType && !harmless(byText, text))
    return { severity: ofType, words: byText?.words ?? null, grantsFreedom: false };
  if (byText) return byText;
  return kind === "terminate_without_cause" ? { severity: null, words: null, grantsFreedom: false } : undefined;
}

/** A clause tagged as one about speech that grants the freedom, or only restates the law. */
function harmless(byText: Speech | undefined, text: string | null | undefined): boolean {
  if (!byText || byText.severity) return false;
  return byText.grantsFreedom || /\b(?:charity|election|electoral) law/i.test(text ?? "");
}

function check({ snapshot }: Facts<"campaign-gag">): Outcome {
  const clauses = snapshot.award?.clauses;
  const subject = subjectOf("award", snapshot.award?.id);
  if (!clauses) return { subject, missing: ["clauses"] };
  const judged = clauses.map((clause, place) => ({ clause, place, gag: gagOf(clause) }));
  const worst = judged.reduce<(typeof judged)[number] | null>(
    (one, other) => (rank(other.gag?.severity ?? null) > rank(one?.gag?.severity ?? null) ? other : one),
    null,
  );
  const unread = judged.filter(({ gag }) => gag === undefined);
  if (unread.length > 0 && worst?.gag?.severity !== "serious") return { subject, missing: absentIn(unread) };
  if (worst?.gag?.severity) return restricted(subject, worst.clause, worst.place, worst.gag, restrictingPlaces(judged));
  return judged.some(({ gag }) => gag?.grantsFreedom) ? null : silent(subject, clauses.length);
}

function restrictingPlaces(judged: { place: number; gag: Speech | undefined }[]): number[] {
  return judged.filter(({ gag }) => gag?.severity).map(({ place }) => place + 1);
}

function absentIn(unread: { clause: Clause }[]): string[] {
  return unread.some(({ clause }) => clause.type == null) ? ["text", "type"] : ["text"];
}

function restricted(subject: string, clause: Clause, place: number, gag: Speech, places: number[]): Found {
  const byType = clause.text == null;
  return {
    subject,
    severity: gag.severity!,
    message: gag.severity === "serious" ? "gag" : "approval",
    data: { n: place + 1 },
    path: `award.clauses[${place}].${byType ? "type" : "text"}`,
    inputs: { clause: place + 1, ...clause },
    computed: { words: gag.words, clauses: places },
    thresholds: {},
    fixes: [{ code: "remove_clause", value: place + 1 }, { code: "insert_freedom" }],
  };
}

function silent(subject: string, clauses: number): Found {
  return {
    subject,
    severity: "info",
    message: "silent",
    path: "award.clauses",
    inputs: { clauses },
    computed: { words: null, clauses: [] },
    thresholds: {},
    fixes: [{ code: "insert_freedom" }],
  };
}
