import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin, type Rollup } from "vite";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

const at = (folder: string) => fileURLToPath(new URL(`./${folder}/`, import.meta.url));

const future = {
  v3_fetcherPersist: true,
  v3_relativeSplatPath: true,
  v3_throwAbortReason: true,
  v3_lazyRouteDiscovery: true,
  v3_singleFetch: true,
  v3_routeConfig: true,
} as const;

const framework = /node_modules\/(react|react-dom|scheduler|react-router|react-router-dom|turbo-stream|@remix-run)\//;

const light: Readonly<Record<string, string>> = {
  i18next: `${at("app")}messages/light/i18next.ts`,
  "react-i18next": `${at("app")}messages/light/react-i18next.ts`,
};

/** Pages with script get by with a tenth of i18next (decision 020). */
const lightMessages: Plugin = {
  name: "light-messages",
  enforce: "pre",
  resolveId: (id, _, { ssr }) => (ssr ? undefined : light[id]),
};

/** What a page fetches later is one file that needs nothing beside it, neither styles nor other files: it is asked for as it is. */
const plainImports: Plugin = {
  name: "plain-imports",
  apply: "build",
  enforce: "pre",
  load: (id) => (id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : undefined),
};

/**
 * Most routes are in the browser's build and never in a browser: they ship no script. What they have in common with those
 * that do would be parted into many small files, so each route with script gets its own in one, and what several need in
 * another.
 */
function chunkOf(id: string, { getModuleInfo, getModuleIds }: Rollup.ManualChunkMeta): string | undefined {
  if (framework.test(id)) return "base";
  if (!id.startsWith(at("app"))) return undefined;
  const withScript = [...getModuleIds()].filter((path) => {
    const { code } = getModuleInfo(path) ?? {};
    return /\/app\/(root|routes\/.*)\.tsx$/.test(path) && /\b(script: |WordsAlong)/.test(code ?? "");
  });
  const needing = withScript.filter((route) => reach(route, getModuleInfo).has(id));
  if (needing.length === 0 || withScript.includes(id)) return undefined;
  const [first = ""] = needing;
  if (needing.every((route) => /passkey|second/.test(route))) return "passkeys";
  if (needing.every((route) => /audit/.test(route))) return needing.length > 1 ? "audits" : ownOf(first);
  return needing.length > 1 || first.endsWith("root.tsx") ? "frame" : ownOf(first);
}

const ownOf = (route: string) => `of-${/([\w-]+)\.tsx$/.exec(route)?.[1]}`;

const reached = new Map<string, Set<string>>();
function reach(route: string, getModuleInfo: Rollup.ManualChunkMeta["getModuleInfo"]): Set<string> {
  const known = reached.get(route);
  if (known) return known;
  const found = new Set<string>([route]);
  reached.set(route, found);
  for (const id of found) for (const next of getModuleInfo(id)?.importedIds ?? []) found.add(next);
  return found;
}

export default defineConfig(({ isSsrBuild }) => ({
  resolve: { alias: { "~/": at("app"), "~db/": at("db") } },
  // A folder of its own: Remix empties it when it builds, and build/perennial/ is not its to empty.
  plugins: [lightMessages, plainImports, remix({ future, buildDirectory: "build/web" })],
  // Fonts and pictures stay files: the content security policy allows no data: addresses for them.
  build: {
    assetsInlineLimit: 0,
    modulePreload: false,
    ...(!isSsrBuild && {
      minify: "terser",
      terserOptions: { ecma: 2020, compress: { passes: 3 } },
      rollupOptions: { output: { manualChunks: chunkOf } },
    }),
  },
}));
