import type { RequestHandler } from "express";
import { sendErrorPage } from "./error-page.server";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);
/** Mail programs press this from anywhere (RFC 8058). The token in it is the permission: cookies give it nothing more. */
const fromAnywhere = /^\/letters\/stop\/[\w-]+\.[\w-]+$/;

/** Refuses (421) a request whose `Host` is not one of the site's own `origins`: a foreign name pointed at this address. */
export function knownHost(origins: ReadonlySet<string>): RequestHandler {
  const hosts = new Set([...origins].map((origin) => new URL(origin).host));
  return (request, response, next) => {
    const host = (request.headers.host ?? "").toLowerCase();
    if (hosts.has(host)) next();
    else sendErrorPage(response, 421);
  };
}

/**
 * Refuses (403) every request that could change something unless it was sent from this site: pages, data requests and
 * files alike. A browser always sends `Sec-Fetch-Site` or `Origin` with such a request; one that sends neither is refused,
 * so a script of one's own has to name the site in `Origin`. An `Origin` that is sent must be ours, and by the name that was asked
 * for (docs/decisions/006). The one exception is the link in a letter that stops such letters.
 */
export function sameOriginOnly(origins: ReadonlySet<string>): RequestHandler {
  return (request, response, next) => {
    const origin = request.get("origin");
    const known =
      origin === undefined || (origins.has(origin) && new URL(origin).host === request.get("host")?.toLowerCase());
    const isOpen = request.method === "POST" && fromAnywhere.test(request.path);
    // The framework refuses a foreign one by itself, and knows no exception.
    if (isOpen) delete request.headers.origin;
    if (isOpen || safe.has(request.method) || (known && isSentFromHere(request.get("sec-fetch-site"), origin))) next();
    else sendErrorPage(response, 403);
  };
}

function isSentFromHere(site: string | undefined, origin: string | undefined): boolean {
  return site === undefined ? origin !== undefined : site === "same-origin" || site === "none";
}

/** The origins of the site: the one in the settings, and outside production this computer's own names with the port. */
export function ownOrigins(origin: string, port: number, production: boolean): ReadonlySet<string> {
  const names = production ? [] : ["localhost", "127.0.0.1", "[::1]"];
  return new Set([origin, ...names.map((name) => new URL(`http://${name}:${port}`).origin)]);
}
