/** An address under /settings; `chosen` is the funder it is about where there are several to choose from. */
export function settingsAddress(path: string, chosen: string | null, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ ...(chosen !== null && { funder: chosen }), ...more }).toString();
  return `/settings${path}${query && "?"}${query}`;
}
