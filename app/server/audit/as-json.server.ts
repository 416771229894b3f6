import type { AuditReport, FindingSection, FunderSection } from "~/domain/audit/report";

/** The report as JSON, piece by piece: the ids behind a finding can be a million and are never held at once. */
export function* asJson(report: AuditReport): Iterable<string> {
  const { funders, ...rest } = report;
  yield `${opened(rest)},"funders":[`;
  for (const [i, funder] of funders.entries()) {
    yield i === 0 ? "\n" : ",\n";
    yield* funderPieces(funder);
  }
  yield "]}\n";
}

function* funderPieces({ findings, ...funder }: FunderSection): Iterable<string> {
  yield `${opened(funder)},"findings":[`;
  for (const [i, finding] of findings.entries()) {
    yield i === 0 ? "\n" : ",\n";
    yield* findingPieces(finding);
  }
  yield "]}";
}

function* findingPieces({ grants, ...finding }: FindingSection): Iterable<string> {
  yield `${opened(finding)},"grants":[`;
  let piece: string[] = [];
  let first = true;
  for (const id of grants.ids()) {
    piece.push((first ? "" : ",") + JSON.stringify(id));
    first = false;
    if (piece.length < 5000) continue;
    yield piece.join("");
    piece = [];
  }
  yield `${piece.join("")}]}`;
}

/** An object's JSON without its closing brace. */
function opened(value: object): string {
  return JSON.stringify(value).slice(0, -1);
}
