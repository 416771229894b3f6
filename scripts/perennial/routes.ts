import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { type Policy, policies } from "~/policies";
import { type Around, ofProcess, upkeep } from "./upkeep";

/** An address of the product, as it was built. */
export interface RouteShown {
  path: string;
  methods: string[];
  kind: "page" | "data";
  policy: Policy;
}

/** `perennial routes`: every address, what it takes and who may ask. Returns the exit code. */
export async function routes(args: string[], around: Around = ofProcess): Promise<number> {
  return upkeep(
    {
      name: "routes",
      path: "none",
      async run({ of }) {
        const root = dirname(dirname(of.migrations));
        const found = routesOf(
          await import(/* @vite-ignore */ pathToFileURL(join(root, "build/web/server/index.js")).href),
        );
        const widest = Math.max(...found.map(({ path }) => path.length));
        const lines = found.map(
          ({ path, methods, kind, policy }) => `${path.padEnd(widest)}  ${kind}  ${methods.join(" ")}  ${policy}`,
        );
        return { lines, json: found, isFine: true };
      },
    },
    args,
    around,
  );
}

/** The routes of a build, in the order of routes.ts, without what stands around all pages. */
export function routesOf({ routes: built }: Pick<ServerBuild, "routes">): RouteShown[] {
  return Object.values(built).flatMap((route) => {
    if (!route || route.id === "root") return [];
    const path = `/${route.path ?? ""}`;
    const methods = [
      ...("loader" in route.module || "default" in route.module ? ["GET", "HEAD"] : []),
      ...("action" in route.module ? ["POST", "PUT", "PATCH", "DELETE"] : []),
    ];
    return { path, methods, kind: "default" in route.module ? "page" : "data", policy: policies[path]! };
  });
}
