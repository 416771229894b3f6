import { type AppLoadContext, redirect } from "@remix-run/node";
import { localPath } from "~/domain/people/local-path";
import type { SignedIn } from "~/domain/people/viewer";

/** Pages about somebody are kept by no cache: the Back button shows nothing after signing out. */
export const personal = { "Cache-Control": "no-store" } as const;

/** Who is signed in. Throws the way to sign in, and back to this page, when nobody is. */
export function signedIn({ viewer }: Pick<AppLoadContext, "viewer">, request: Request): SignedIn {
  if (viewer.kind === "person") return viewer;
  const back = pathBack(request);
  throw redirect(`/sign-in?to=${encodeURIComponent(back)}`, {
    status: request.method === "GET" ? 302 : 303,
    headers: personal,
  });
}

/** The page that was asked for, to come back to; a form cannot be sent again. */
export function pathBack(request: Request): string {
  if (request.method !== "GET") return "/account";
  const { pathname, search } = new URL(request.url);
  return localPath(pathname.replace(/\.data$/, "") + search);
}
