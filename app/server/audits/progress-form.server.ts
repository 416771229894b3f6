/** The view that a form of the progress page is about, by its query; "" for the whole audit. */
export async function queryIn(request: Request): Promise<string> {
  return new URLSearchParams(await request.text()).get("query") ?? "";
}

/** Where the progress of a view is shown; with `query` "" that of the whole audit. */
export function progressPath(id: string, query: string): string {
  return `/audit/${encodeURIComponent(id)}/progress${query && `?${query}`}`;
}
