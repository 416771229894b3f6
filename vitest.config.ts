import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const at = (folder: string) => fileURLToPath(new URL(`./${folder}/`, import.meta.url));

/** They hold a clock to what they see, or press while something is under way: another file beside them would be heard. */
const measuring = [
  "tests/e2e/audit.test.ts",
  "tests/scripts/ready.test.ts",
  "tests/server/bad-days.test.ts",
  "tests/server/bombs-http.test.ts",
  "tests/server/csv/csv-answer.test.ts",
  "tests/server/kill-nine.test.ts",
  "tests/server/mail/sending.test.ts",
  "tests/server/opendata/bombs.test.ts",
  "tests/server/start.test.ts",
  "tests/store/opening.test.ts",
];
/** They look at plain functions only, so they may share what they load: that was a third of their time. */
const pure = ["tests/domain/**/*.test.ts", "tests/rules/**/*.test.ts"];
const elsewhere = ["tests/bench/**", "tests/long/**", "node_modules/**"];

export default defineConfig({
  resolve: { alias: { "~/": at("app"), "~db/": at("db"), "~tests/": at("tests") } },
  test: {
    environment: "node",
    globalSetup: "tests/support/global-setup.ts",
    // Vitest empties style sheets unless told; the audit file carries its own.
    css: { include: [/\/audit-file\.css/] },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Two files at a time, as most of them wait for a server or a browser; then those that measure, one by one.
    projects: [
      {
        extends: true,
        test: {
          name: "two",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...elsewhere, ...measuring, ...pure],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: "pure", include: pure, isolate: false, maxWorkers: 2, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: { name: "one", include: measuring, maxWorkers: 1, fileParallelism: false, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
