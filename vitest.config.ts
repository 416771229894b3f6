import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (folder: string) => fileURLToPath(new URL(`./${folder}/`, import.meta.url));

export default defineConfig({
  resolve: { alias: { "~/": at("app"), "~db/": at("db"), "~tests/": at("tests") } },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/bench/**", "tests/long/**", "node_modules/**"],
    environment: "node",
    globalSetup: "tests/support/postgres-setup.ts",
    // Vitest empties style sheets unless told; the audit file carries its own.
    css: { include: [/\/audit-file\.css/] },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
