import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";

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

const light: Readonly<Record<string, string>> = {
  i18next: `${at("app")}messages/light/i18next.ts`,
  "react-i18next": `${at("app")}messages/light/react-i18next.ts`,
};

/** Pages with script get by with a tenth of i18next (decision 019). */
const lightMessages: Plugin = {
  name: "light-messages",
  enforce: "pre",
  resolveId: (id, _, { ssr }) => (ssr ? undefined : light[id]),
};

export default defineConfig({
  resolve: { alias: { "~/": at("app"), "~db/": at("db") } },
  // A folder of its own: Remix empties it when it builds, and build/perennial/ is not its to empty.
  plugins: [lightMessages, remix({ future, buildDirectory: "build/web" })],
  // Fonts and pictures stay files: the content security policy allows no data: addresses for them.
  build: { assetsInlineLimit: 0 },
});
