import { type Cookie, createCookie } from "@remix-run/node";
import { cookieSeconds } from "~/domain/people/session-limits";
import { GOOD_MINUTES } from "~/domain/people/sign-in-limits";

/**
 * The cookies there are: who somebody is, which browser asked for a mail, and which one is to say who is there at a shared
 * inbox. Each holds a random text, nothing else.
 */
export interface Cookies {
  session: Cookie;
  browser: Cookie;
  who: Cookie;
}

/** `__Host-` and Secure where the site has https; on plain http of one's own computer some browsers would refuse them. */
export function cookiesOf(origin: string): Cookies {
  const secure = origin.startsWith("https:");
  const kept = { path: "/", httpOnly: true, sameSite: "lax", secure } as const;
  const prefix = secure ? "__Host-" : "";
  return {
    session: createCookie(`${prefix}session`, kept),
    browser: createCookie(`${prefix}browser`, { ...kept, maxAge: GOOD_MINUTES * 60 }),
    who: createCookie(`${prefix}who`, { ...kept, maxAge: GOOD_MINUTES * 60 }),
  };
}

/** The header that keeps a session: until the browser closes on a shared computer. */
export function keepSession({ session }: Cookies, secret: string, device: "own" | "shared"): Promise<string> {
  return session.serialize(secret, device === "own" ? { maxAge: cookieSeconds } : {});
}

/** The header that forgets a cookie. */
export function forget(cookie: Cookie): Promise<string> {
  return cookie.serialize("", { maxAge: 0 });
}

/** What a cookie of a request holds; null when it is not there or is no text of ours. */
export async function held(cookie: Cookie, header: string | null): Promise<string | null> {
  const value: unknown = await cookie.parse(header).catch(() => null);
  return typeof value === "string" && /^[\w-]{43}$/.test(value) ? value : null;
}
