import { randomUUID } from "node:crypto";
import { z } from "zod";

const id = z.string().regex(/^[0-9a-f-]{36}$/);
const name = z.string().trim().min(1).max(200);

/** A new round as the form says it: of a fund there is, or of a new one. */
export interface RoundForm {
  roundId: string;
  name: string;
  from: "defaults" | "last";
  fund: { id: string; isNew: false } | { id: string; isNew: true; name: string; about: string };
}

type Typed = Record<string, string[]>;

/** Ids for a round and a fund, made with the form: a second press finds the first. */
export function newIds(): { roundId: string; fundId: string } {
  return { roundId: randomUUID(), fundId: randomUUID() };
}

/** Reads the form of a new round; `errors` are keys of sentences by the names of the controls. */
export function readRound(
  typed: Typed,
  funds: readonly { id: string }[],
): { ok: true; form: RoundForm } | { ok: false; errors: Record<string, string> } {
  const last = (field: string) => typed[field]?.at(-1) ?? "";
  const isNew = last("fund") === "new" || funds.length === 0;
  const known = funds.find((fund) => fund.id === last("fund"));
  const [fundName, about, roundName] = [
    name.safeParse(last("fundName")),
    name.safeParse(last("about")),
    name.safeParse(last("name")),
  ];
  const errors = {
    ...(!isNew && !known && { fund: "fund" }),
    ...(isNew && !fundName.success && { fundName: last("fundName").length > 200 ? "long" : "fundName" }),
    ...(isNew && !about.success && { about: last("about").length > 200 ? "long" : "about" }),
    ...(!roundName.success && { name: last("name").length > 200 ? "long" : "name" }),
  };
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  const from = last("from") === "last" ? ("last" as const) : ("defaults" as const);
  const fund = known
    ? { id: known.id, isNew: false as const }
    : { id: idIn(last("fundId")), isNew: true as const, name: fundName.data!, about: about.data! };
  return { ok: true, form: { roundId: idIn(last("roundId")), name: roundName.data!, from, fund } };
}

function idIn(text: string): string {
  return id.safeParse(text).data ?? randomUUID();
}
