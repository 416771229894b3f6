import type { RequestHandler } from "express";
import { sendErrorPage } from "./error-page.server";

/** Refuses (400) a request for anything but a path of this site: a whole address is asked of proxies, and `*` is no page. */
export function pathOnly(): RequestHandler {
  return (request, response, next) => {
    if (request.url.startsWith("/")) next();
    else sendErrorPage(response, 400);
  };
}

/** Takes NUL out of addresses, as the store does out of text: PostgreSQL takes none, not even to compare with. */
export function withoutNul(): RequestHandler {
  return (request, _, next) => {
    while (/%00/.test(request.url)) request.url = request.url.replaceAll("%00", "");
    request.originalUrl = request.url;
    next();
  };
}
