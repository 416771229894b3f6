import type { RequestHandler } from "express";
import type { Locale } from "~/messages";

const yearMs = 365 * 86_400_000;

/**
 * Which language is asked for, as `response.locals.locale`: `?lang=cy` or `?lang=en` in the address, else what was asked
 * before, else English. The answer to such an address keeps Welsh in a cookie that says nothing else; English forgets it.
 */
export function language(secure: boolean): RequestHandler {
  const cookie = { path: "/", httpOnly: true, sameSite: "lax", secure } as const;
  return ({ url, method, headers }, response, next) => {
    const asked = /[?&]lang=(cy|en)(?=&|$)/.exec(url)?.[1] as Locale | undefined;
    const before: Locale = /(?:^|;\s*)lang=cy(?=;|$)/.test(headers.cookie ?? "") ? "cy" : "en";
    response.locals.locale = asked ?? before;
    if (asked && asked !== before && (method === "GET" || method === "HEAD")) {
      if (asked === "cy") response.cookie("lang", asked, { ...cookie, maxAge: yearMs });
      else response.clearCookie("lang", cookie);
    }
    next();
  };
}
