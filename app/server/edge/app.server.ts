import { join } from "node:path";
import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import compression from "compression";
import express, { type Express, type Request, type Response } from "express";
import type { Store } from "~db/store/store";
import { MOST_FILES } from "../audits/receive-files.server";
import { sendersBy } from "../audits/sender.server";
import { clock } from "../clock.server";
import type { Env } from "../env.server";
import type { Log } from "../log.server";
import { secretKeyOf } from "../secret-key.server";
import { cookiesOf, held } from "../sign-in/cookies.server";
import { viewerOf } from "../viewer/viewer-of.server";
import { bodyLimit } from "./body-limit.server";
import { onFault } from "./error-page.server";
import { believeOnlyTrusted } from "./forwarded.server";
import { securityHeaders } from "./headers.server";
import { health } from "./health.server";
import { language } from "./language.server";
import { pathOnly, withoutNul } from "./path-only.server";
import { requestLog } from "./request-log.server";
import { knownHost, ownOrigins, sameOriginOnly } from "./same-origin.server";

const MB = 1_048_576;
const mostInForm = { bytes: MB, page: "413", within: 60_000 } as const;

/** What the edge stands on; `port` is the one in use, `build` Remix's server build, `root` the folder of the project. */
export interface Ground {
  env: Env;
  log: Log;
  store: Store;
  build: ServerBuild;
  root: string;
  port: number;
}

/** The origin people use: the one in the settings, else localhost with the port. */
export function originOf(env: Env, port: number): string {
  return env.origin ?? `http://localhost:${port}`;
}

/** Everything between the network and a route, in order: each line may refuse, none knows about grants. */
export function edge({ env, log, store, build, root, port }: Ground): Express {
  const app = express().disable("x-powered-by");
  const origins = ownOrigins(originOf(env, port), port, env.mode === "production");
  app.use(requestLog(log));
  app.use(language(originOf(env, port).startsWith("https:")));
  app.use(believeOnlyTrusted(app, env.trustedProxies));
  app.use(securityHeaders(origins));
  app.use(pathOnly());
  app.use(withoutNul());
  app.use(sameOriginOnly(origins));
  app.use(health(store, env.dataDir, log));
  app.use(knownHost(origins));
  app.use(bodyLimit((request) => mostIn(request, env)));
  app.use(compression());
  app.use(files(join(root, "build/web/client")));
  app.all("*", pages({ build, store, log, env, root, port }));
  app.use(onFault(log));
  return app;
}

/** Built files carry a hash of their content in the name, so browsers may keep them; the few others for an hour. */
function files(folder: string) {
  const built = express.static(join(folder, "assets"), {
    immutable: true,
    maxAge: "1y",
    index: false,
    redirect: false,
  });
  return express
    .Router()
    .use("/assets", built)
    .use(express.static(folder, { maxAge: "1h", index: false, redirect: false }));
}

/** Two files and the form around them: how large each may be is said on the page, which also keeps what was typed. */
const mostInAudit = ({ maxMb }: Env["audit"]) =>
  ({ bytes: (MOST_FILES * maxMb + 1) * MB, page: "413-file", mb: maxMb, within: 600_000 }) as const;
/** A file that is somewhat too large is told on its page, with what was typed; the edge cuts off what is far too large. */
const mostInDocument = ({ maxMb }: Env["files"]) =>
  ({ bytes: (3 * maxMb + 1) * MB, page: "413-document", mb: maxMb, within: 600_000 }) as const;

function mostIn({ method, path }: Request, { audit, files }: Env) {
  if (method === "POST" && path === "/audit") return mostInAudit(audit);
  return method === "POST" && path === "/my/group/files" ? mostInDocument(files) : mostInForm;
}

function pages({ build, store, log, env, root, port }: Ground) {
  const secretKey = secretKeyOf(env);
  const senderOf = sendersBy(secretKey);
  const now = clock(env);
  const origin = originOf(env, port);
  const cookies = cookiesOf(origin);
  const answer = createRequestHandler({
    build,
    mode: "production",
    async getLoadContext({ ip, headers }, { locals }) {
      const { nonce, requestId, locale } = locals;
      const viewer = await viewerOf(await held(cookies.session, headers.cookie ?? null), { store, now, log });
      const sender = senderOf(ip ?? "");
      return { nonce, requestId, locale, log, store, env, now, root, origin, secretKey, cookies, viewer, sender };
    },
  });
  return ((request, response, next) => {
    keepOneCacheControl(response);
    response.vary("Cookie");
    return answer(request, response, next);
  }) as typeof answer;
}

/** Remix adds its headers to those that are there: what a route says about caching takes the place of our default. */
function keepOneCacheControl(response: Response): void {
  const append = response.append.bind(response);
  response.set("Cache-Control", "private, no-cache");
  response.append = (name, value) =>
    name.toLowerCase() === "cache-control" ? response.set(name, value) : append(name, value);
}
