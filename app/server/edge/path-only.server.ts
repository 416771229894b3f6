import type { RequestHandler } from "express";
import { sendErrorPage } from "./error-page.server";

/** Refuses (400) a request for anything but a path of this site: a whole address is asked of proxies, and `*` is no page. */
export function pathOnly(): RequestHandler {
  return (request, response, next) => {
    if (request.url.startsWith("/")) next();
    else sendErrorPage(response, 400);
  };
}
