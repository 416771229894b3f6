import { randomBytes } from "node:crypto";
import type { RequestHandler, Response } from "express";
import helmet from "helmet";

/**
 * Security headers with a content security policy that has a new number (nonce) for each response.
 * `origins` = the site's own; where the first is https, browsers are told to insist on it.
 * A script needs the nonce; those it loads may come from our built files only (browsers fetch them ahead, without a nonce).
 * The referrer stays on this site: with helmet's own `no-referrer` browsers send `Origin: null` with a plain form.
 * Bar lengths are set by `style` attributes, hence `style-src-attr`; scripts and style sheets stay strict.
 */
export function securityHeaders(origins: ReadonlySet<string>): RequestHandler {
  const secure = [...origins][0]?.startsWith("https:") ?? false;
  const protect = helmet({
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    contentSecurityPolicy: { useDefaults: false, directives: policy(origins, secure) },
  });
  return (request, response, next) => {
    response.locals.nonce = randomBytes(16).toString("base64");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    protect(request, response, next);
  };
}

function policy(origins: ReadonlySet<string>, secure: boolean) {
  const none = ["'none'"];
  const self = ["'self'"];
  // A policy cannot name an IPv6 address.
  const built = [...origins].filter((origin) => !origin.includes("[")).map((origin) => `${origin}/assets/`);
  return {
    defaultSrc: none,
    scriptSrc: [(_: unknown, response: unknown) => `'nonce-${(response as Response).locals.nonce}'`, ...built],
    styleSrc: self,
    styleSrcAttr: ["'unsafe-inline'"],
    imgSrc: self,
    fontSrc: self,
    connectSrc: self,
    formAction: self,
    baseUri: none,
    frameAncestors: none,
    ...(secure ? { upgradeInsecureRequests: [] } : {}),
  };
}
