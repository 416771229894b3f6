import type { Finding } from "../rules/judging";
import type { Snapshot } from "../rules/snapshot";

/** What of a finding somebody says yes to who keeps it. */
export interface About {
  /** Id of its sentence. */
  message: string;
  /** The field, without the place of a row: a clause that moves up is the same clause. */
  path: string;
  /** The whole text of each clause, question and criterion that it stands on; of other texts the words that it quotes. */
  texts: string[];
}

/**
 * What a finding is about. Numbers and days are not of it: they move when another field does, or by themselves, and are covered
 * as long as the finding becomes no worse.
 */
export function aboutOf({ message, path, computed, inputs }: Finding, snapshot: Snapshot): About {
  const { clauses = [], hits = [] } = computed as { clauses?: number[]; hits?: { path: string; quote: string }[] };
  const texts = [
    textAt(path, snapshot) ?? inputs.words,
    ...clauses.flatMap((number) => {
      const clause = snapshot.fund?.clauses?.[number - 1];
      return clause?.text ?? clause?.type;
    }),
    ...hits.map((hit) => textAt(hit.path, snapshot) ?? hit.quote),
  ];
  const said = texts.filter((text) => typeof text === "string");
  return { message, path: withoutPlaces(path), texts: [...new Set(said)].sort() };
}

/** Of a finding as it was stored before it was kept with what it is about: no text, so that texts are agreed to anew. */
export function aboutStored(finding: Readonly<Record<string, unknown>>): About {
  if (finding.about) return finding.about as About;
  return { message: String(finding.message), path: withoutPlaces(String(finding.path)), texts: [] };
}

/** Whether what is found is all within what was said yes to. A text that is gone since takes nothing away from that. */
export function isWithin(found: About, agreed: About): boolean {
  const isSame = found.message === agreed.message && found.path === agreed.path;
  return isSame && found.texts.every((text) => agreed.texts.includes(text));
}

function withoutPlaces(path: string): string {
  return path.replaceAll(/\[\d+\]/g, "[]");
}

/** The text of a row that a path leads to. */
function textAt(path: string, { fund, questions }: Snapshot): string | null {
  const [, list, place] = /^(questions|fund\.criteria|fund\.clauses)\[(\d+)\]\.text$/.exec(path) ?? [];
  const rows = { questions, "fund.criteria": fund?.criteria, "fund.clauses": fund?.clauses }[list ?? ""];
  return rows?.[Number(place)]?.text ?? null;
}
