import { fieldsOf, type PartName } from "~/domain/rounds/parts";
import { roundRules } from "~/domain/rounds/round-rules";

/** The messages that a page of the designer asks for while somebody types. In a browser they are there already. */
export function designerWords(data: unknown): string[] {
  if (!import.meta.env.SSR) return [];
  const part = (data as { part?: PartName } | undefined)?.part;
  return [
    ...[
      "round-page",
      "kept-forms",
      "facts",
      "evidence",
      "reckoning",
      "reasons:lookAgain",
      "publishing:ways",
      "publishing:step",
      "publishing:preview.see",
      "round-defaults:fixes",
      "round-defaults:clauses",
      "round-defaults:swaps",
    ],
    ...[
      "part",
      "yes",
      "no",
      "problem",
      "fault",
      "dateNote",
      "notSaid",
      "save",
      "nothing",
      "pounds",
      "onDay",
      "odds",
    ].map((name) => `rounds:${name}`),
    ...["rounds:fields.*.label", "rounds:fields.*.options"],
    ...(part ? fieldsOf(part).map((name) => `rounds:fields.${name}`) : []),
    ...["severity", "sum", "numbers", "field", "value", "word", "unit", "band"].map((name) => `checks:${name}`),
    ...roundRules.flatMap((rule) => [`checks:scales.${rule}`, `checks:parameters.${rule}`]),
    ...roundRules.flatMap((rule) => ["title", "sentence", "fixes", "parts"].map((name) => `rules/${rule}:${name}`)),
  ];
}
