import { foldName } from "~/domain/opendata/normalise";

/** Whether a group ever had a grant of this funder. */
export const grantStates = ["has", "none"] as const;

/** Which groups of a list are wanted; null: it does not matter. */
export interface GroupsFilter {
  /** As it was typed; "" leaves every name in. */
  search: string;
  ward: string | null;
  grant: (typeof grantStates)[number] | null;
  /** Only those of whom something has not been told or confirmed for a year. */
  isOverdue: boolean;
}

/** The filter that an address asks for. What is none leaves every group in. */
export function groupsFilterIn(params: URLSearchParams): GroupsFilter {
  return {
    search: (params.get("q") ?? "").trim().slice(0, 200),
    ward: params.get("ward") || null,
    grant: grantStates.find((one) => one === params.get("grant")) ?? null,
    isOverdue: params.get("asked") === "overdue",
  };
}

/** A search as a pattern for folded names: at their start or anywhere inside. Null: nothing was searched for. */
export function patternOf({ search }: GroupsFilter): string | null {
  return search === "" ? null : `%${foldName(search).replace(/[\\%_]/g, String.raw`\$&`)}%`;
}

/** Where a page of a list goes on: after this name and id. */
export interface ListPlace {
  foldedName: string;
  id: string;
}

/** A place as an address holds it. */
export function placeText({ foldedName, id }: ListPlace): string {
  return `${foldedName}~${id}`;
}

/** The place that an address names; null, the start of the list, for none or what is no place. */
export function placeIn(text: string | null): ListPlace | null {
  const at = text?.lastIndexOf("~") ?? -1;
  return text === null || at < 0 ? null : { foldedName: text.slice(0, at), id: text.slice(at + 1) };
}
