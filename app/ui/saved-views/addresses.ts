import { groupsAddress, roundsAddress } from "../groups/addresses";

/** The address of a list through a saved view. */
export function listAddress(
  { page, query, chosen }: { page: "rounds" | "groups"; query: string; chosen: string | null },
  more: Record<string, string> = {},
): string {
  const params = { ...Object.fromEntries(new URLSearchParams(query)), ...more };
  return page === "rounds" ? roundsAddress("", chosen, params) : groupsAddress("", chosen, params);
}

/** The address at which the filter that is shown gets a name. */
export function newViewAddress(page: "rounds" | "groups", chosen: string | null, query: string): string {
  const params = new URLSearchParams({ list: page, ...(chosen !== null && { funder: chosen }) });
  for (const [name, value] of new URLSearchParams(query)) params.set(name, value);
  return `/account/views/new?${params}`;
}
