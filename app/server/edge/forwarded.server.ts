import type { Express, RequestHandler } from "express";

const aboutTheClient = /^(forwarded|x-forwarded-.*|x-real-ip|x-original-.*)$/;

/**
 * Believes `X-Forwarded-*` only when the connection itself comes from a trusted proxy, and takes it away otherwise.
 * What a trusted proxy says about the host is put in place of `Host`, so that everything behind reads one name only.
 */
export function believeOnlyTrusted(app: Express, trustedProxies: string[]): RequestHandler {
  app.set("trust proxy", trustedProxies.length > 0 ? trustedProxies : false);
  const trusted = app.get("trust proxy fn") as (address: string, hop: number) => boolean;
  return (request, _response, next) => {
    const headers = request.headers;
    if (trusted(request.socket.remoteAddress ?? "", 0)) {
      headers.host = String(headers["x-forwarded-host"] ?? headers.host ?? "")
        .split(",")[0]
        ?.trim();
      delete headers["x-forwarded-host"];
    } else {
      for (const name of Object.keys(headers)) if (aboutTheClient.test(name)) delete headers[name];
    }
    next();
  };
}
