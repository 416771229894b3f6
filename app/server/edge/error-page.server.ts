import type { ErrorRequestHandler, Response } from "express";
import { htmlLang, type Locale, translator } from "~/messages";
import { faultOf, type Log } from "../log.server";

/** A status, or a page of its own for a kind of it. */
type Status = 400 | 403 | 404 | 421 | 500 | 503 | "413" | "413-file" | "413-document" | "404-file" | "410-file";

/** Answers with a plain page of words for what the edge itself refuses; it needs no style sheet, script or database. */
export function sendErrorPage(response: Response, status: Status, values: Record<string, unknown> = {}): void {
  const { requestId: id, locale } = response.locals;
  const html = errorPage(status, { ...values, id }, locale);
  response
    .status(Number.parseInt(String(status), 10))
    .type("html")
    .set("Cache-Control", "no-store")
    .send(html);
}

/** The last handler: faults of the request are told as such, everything else is logged once and told as ours (500). */
export function onFault(log: Log): ErrorRequestHandler {
  return (error, request, response, _next) => {
    const requestId = response.locals.requestId;
    const status = error?.status === 400 || error?.status === 404 ? error.status : 500;
    if (status === 500 && !request.destroyed) log.error({ requestId, fault: faultOf(error) }, "request failed");
    if (response.headersSent) response.destroy();
    else sendErrorPage(response, status);
  };
}

/** A page of words by itself; `values` has the reference of the request as `id`, and what its sentence needs. */
export function errorPage(status: Status, values: Record<string, unknown>, locale: Locale = "en"): string {
  const t = translator(locale);
  const title = t(`edge:status.${status}.title`);
  return `<!doctype html>
<html lang="${htmlLang[locale]}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head>
<body><main><h1>${title}</h1><p>${t(`edge:status.${status}.text`, values)}</p>
<p>${t("edge:reference", values)}</p><p><a href="/">${t("edge:home")}</a></p></main></body>
</html>
`;
}
