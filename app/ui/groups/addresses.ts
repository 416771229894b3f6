/** An address under /my/group; `chosen` is the group it is about where there are several to choose from. */
export function myGroupAddress(path: string, chosen: string | null, more: Record<string, string> = {}): string {
  return withQuery(`/my/group${path}`, { ...(chosen !== null && { group: chosen }), ...more });
}

/** An address under /groups; `chosen` is the funder it is about where there are several to choose from. */
export function groupsAddress(path: string, chosen: string | null, more: Record<string, string> = {}): string {
  return withQuery(`/groups${path}`, { ...(chosen !== null && { funder: chosen }), ...more });
}

/** An address under /rounds; `chosen` is the funder it is about where there are several to choose from. */
export function roundsAddress(path: string, chosen: string | null, more: Record<string, string> = {}): string {
  return withQuery(`/rounds${path}`, { ...(chosen !== null && { funder: chosen }), ...more });
}

/** An address under /calls; `chosen` is the funder it is about where there are several to choose from. */
export function callsAddress(path: string, chosen: string | null, more: Record<string, string> = {}): string {
  return withQuery(`/calls${path}`, { ...(chosen !== null && { funder: chosen }), ...more });
}

function withQuery(path: string, params: Record<string, string>): string {
  const query = new URLSearchParams(params).toString();
  return `${path}${query && "?"}${query}`;
}
