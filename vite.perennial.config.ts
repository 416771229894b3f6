import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const at = (path: string) => fileURLToPath(new URL(`./${path}`, import.meta.url));

const entries = {
  main: "scripts/perennial/main.ts",
  "bench-rules": "tests/bench/rules-in-memory.ts",
  "score-synthetic": "scripts/synthetic/score.ts",
  edge: "app/server/edge/start.server.ts",
  worker: "app/server/jobs/worker.server.ts",
  "workbook-child": "app/server/opendata/workbook-child.server.ts",
};

/** Builds what runs outside Remix (the command line, its child processes, the server's edge) into build/perennial/. */
export default defineConfig({
  resolve: { alias: { "~/": at("app/"), "~db/": at("db/") } },
  publicDir: false,
  // Bundled, so that a command starts from a few files: from node_modules they are hundreds.
  ssr: { noExternal: ["date-fns", "i18next", "zod"] },
  build: {
    ssr: true,
    outDir: "build/perennial",
    emptyOutDir: true,
    target: "node20",
    rollupOptions: {
      input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(at(file)))),
      output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name]-[hash].js" },
    },
  },
});
