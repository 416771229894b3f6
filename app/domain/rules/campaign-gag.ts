import { subjectOf } from "./facts";
import { defineRule, type Facts, type Found, type Outcome, type Severity } from "./rule";
import { rank } from "./settle";
import type { AwardFacts } from "./snapshot";
import { type Speech, speechIn } from "./speech-words";

type Clause = NonNullable<AwardFacts["clauses"]>[number];
type Place = "award" | "template" | "fund";

/** A clause as it was read, at its place in the agreement. */
interface Read {
  clause: Clause;
  at: number;
  gag: Speech | undefined;
}

/** Rulebook 25: an agreement that limits criticism or campaigning, asks to see publicity first, or is silent on the freedom to speak. */
export const campaignGag = defineRule({
  id: "campaign-gag",
  version: "1.0",
  number: 25,
  exceptions: { E7: "to-warn" },
  check: {
    grant: checkGrant,
    template: ({ snapshot: { template } }) =>
      template ? judged(subjectOf("template", template.id), "template", template.clauses) : null,
    fund: ({ snapshot: { fund } }) => judged(subjectOf("fund", fund?.id), "fund", fund?.clauses),
  },
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

/** A template stands for the clauses of a grant that has none of its own. */
function checkGrant({ snapshot: { award, template } }: Facts<"campaign-gag">): Outcome {
  if (template?.clauses && !award?.clauses) return null;
  return judged(subjectOf("award", award?.id), "award", award?.clauses);
}

function judged(subject: string, place: Place, clauses: readonly Clause[] | null | undefined): Outcome {
  if (!clauses) return { subject, missing: ["clauses"] };
  const read = clauses.map((clause, at) => ({ clause, at, gag: gagOf(clause) }));
  const worst = read.reduce<(typeof read)[number] | null>(
    (one, other) => (rank(other.gag?.severity ?? null) > rank(one?.gag?.severity ?? null) ? other : one),
    null,
  );
  const unread = read.filter(({ gag }) => gag === undefined);
  if (unread.length > 0 && worst?.gag?.severity !== "serious") return { subject, missing: absentIn(unread) };
  if (worst?.gag?.severity) return restricted(subject, `${place}.clauses[${worst.at}]`, worst, read);
  return read.some(({ gag }) => gag?.grantsFreedom) ? null : silent(subject, place, clauses.length);
}

function absentIn(unread: { clause: Clause }[]): string[] {
  return unread.some(({ clause }) => clause.type == null) ? ["text", "type"] : ["text"];
}

function restricted(subject: string, path: string, { clause, at, gag }: Read, all: readonly Read[]): Found {
  const byType = clause.text == null;
  const places = all.filter((one) => one.gag?.severity).map((one) => one.at + 1);
  return {
    subject,
    severity: gag!.severity!,
    message: gag!.severity === "serious" ? "gag" : "approval",
    data: { n: at + 1 },
    path: `${path}.${byType ? "type" : "text"}`,
    inputs: { clause: at + 1, ...clause },
    computed: { words: gag!.words, clauses: places },
    thresholds: {},
    fixes: [{ code: "remove_clause", value: at + 1 }, { code: "insert_freedom" }],
  };
}

function silent(subject: string, place: Place, clauses: number): Found {
  return {
    subject,
    severity: "info",
    message: "silent",
    path: `${place}.clauses`,
    inputs: { clauses },
    computed: { words: null, clauses: [] },
    thresholds: {},
    fixes: [{ code: "insert_freedom" }],
  };
}
