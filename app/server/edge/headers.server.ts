import { randomBytes } from "node:crypto";
import type { RequestHandler, Response } from "express";
import helmet from "helmet";

/**
 * Security headers with a content security policy that has a new number (nonce) for each response.
 * `secure` = the site is reached by https: only then are browsers told to insist on it.
 * The referrer stays on this site: with helmet's own `no-referrer` browsers send `Origin: null` with a plain form.
 * Bar lengths are set by `style` attributes, hence `style-src-attr`; scripts and style sheets stay strict.
 */
export function securityHeaders(secure: boolean): RequestHandler {
  const protect = helmet({
    referrerPolicy: { policy: "same-origin" },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    contentSecurityPolicy: { useDefaults: false, directives: policy(secure) },
  });
  return (request, response, next) => {
    response.locals.nonce = randomBytes(16).toString("base64");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    protect(request, response, next);
  };
}

function policy(secure: boolean) {
  const none = ["'none'"];
  const self = ["'self'"];
  return {
    defaultSrc: none,
    scriptSrc: [(_: unknown, response: unknown) => `'nonce-${(response as Response).locals.nonce}'`],
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
