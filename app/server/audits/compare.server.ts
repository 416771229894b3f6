import type { ShownAudit, ShownFunder } from "~/ui/audit/shown";
import type { PartChoice } from "~/ui/audit-parts/compare-form";
import type { Side } from "~/ui/audit-parts/compared-figures";
import type { Store } from "~db/store/store";
import { chosenFunder } from "./queries-page.server";
import { type AuditGround, type AuditView, viewOf } from "./view-of.server";

export interface Comparison {
  choices: PartChoice[];
  /** As chosen: `year-2024`, `file-2`; "" for none. */
  a: string;
  b: string;
  /** Which funder of the audit, and its name. */
  funder: number;
  name: string | null;
  /** `choose`: nothing chosen yet; `bad`: not two different parts; `waiting`: being read. */
  state: "choose" | "bad" | "waiting" | "tooMany" | "full" | "ready";
  sides: [Side, Side] | null;
}

/**
 * Two parts of an audit beside each other. Parts that were never looked at are ordered, like any view.
 *
 * @param base the view of everything, which says what there is to choose from
 */
export async function comparisonOf(ground: AuditGround, base: AuditView, params: URLSearchParams): Promise<Comparison> {
  const { store } = ground;
  const summary = base.summary as ShownAudit;
  const choices = choicesOf(summary);
  const [a, b] = [params.get("a") ?? "", params.get("b") ?? ""];
  const funder = funderNumber(params.get("funder"), summary);
  const { shown } = await chosenFunder(store, base, funder);
  const asked = { choices, a, b, funder, name: shown?.about ?? null };
  const parts = [a, b].map((value) => choices.find((choice) => choice.value === value));
  if (a === "" && b === "") return { ...asked, state: "choose", sides: null };
  if (!parts[0] || !parts[1] || a === b) return { ...asked, state: "bad", sides: null };
  const [first, second] = await Promise.all(parts.map((part) => viewOf(ground, base.auditId, queryOf(part!))));
  for (const state of ["tooMany", "full"] as const)
    if (first?.kind === state || second?.kind === state) return { ...asked, state, sides: null };
  if (first?.kind !== "ready" || second?.kind !== "ready") return { ...asked, state: "waiting", sides: null };
  const sideOf = async (view: AuditView, part: PartChoice) => ({
    name: part.name,
    funder: await sameFunder(store, view, shown),
  });
  const sides = await Promise.all([sideOf(first.view, parts[0]), sideOf(second.view, parts[1])]);
  return { ...asked, state: "ready", sides };
}

/** Years newest first, then files when there are several. */
function choicesOf({ choices: { years, files } }: ShownAudit): PartChoice[] {
  return [
    ...[...years]
      .sort((a, b) => Number(b.name) - Number(a.name))
      .map(({ name, grants }) => ({ value: `year-${name}`, kind: "year" as const, name, grants })),
    ...(files.length < 2 ? [] : files).map(({ name, grants }, place) => ({
      value: `file-${place + 1}`,
      kind: "file" as const,
      name,
      grants,
    })),
  ];
}

/** The filter of one part, as addresses have it. */
function queryOf({ value }: PartChoice): string {
  const [name, chosen] = value.split("-");
  return `${name}=${chosen}`;
}

function funderNumber(text: string | null, { funders }: ShownAudit): number {
  const number = /^\d{1,7}$/.test(text ?? "") ? Number(text) : 1;
  return number >= 1 && number <= funders.length ? number : 1;
}

/** In a part of the files a funder may stand in another place: it is known by name, identifier and currency. */
async function sameFunder(store: Store, view: AuditView, wanted: ShownFunder | null): Promise<ShownFunder | null> {
  if (!wanted) return null;
  const { funders } = view.summary as ShownAudit;
  for (let place = 1; place <= funders.length; place++) {
    if (funders[place - 1]?.about !== wanted.about) continue;
    const { shown: found } = await chosenFunder(store, view, place);
    if (found && signOf(found) === signOf(wanted)) return found;
  }
  return null;
}

/** The sign or code of a funder's currency. */
function signOf({ totalText }: ShownFunder): string {
  return /^\D*/.exec(totalText)?.[0] ?? "";
}
