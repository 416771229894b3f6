import type { HeadersFunction } from "@remix-run/node";

/** The headers of a page are those of what answered: its action, its loader, or the answer that was thrown. */
export const headersOfRoute: HeadersFunction = ({ actionHeaders, loaderHeaders, errorHeaders }) =>
  errorHeaders ?? (actionHeaders.has("Cache-Control") ? actionHeaders : loaderHeaders);
