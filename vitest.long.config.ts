import { defineConfig } from "vitest/config";
import base from "./vitest.config";

/** Large counts, memory and fresh clones: what would make `npm test` too slow. One file at a time, as they measure. */
export default defineConfig({
  ...base,
  test: {
    include: ["tests/long/**/*.test.ts"],
    environment: "node",
    globalSetup: "tests/support/global-setup.ts",
    fileParallelism: false,
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
  },
});
