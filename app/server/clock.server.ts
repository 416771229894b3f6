import { readFileSync } from "node:fs";
import type { Env } from "./env.server";

/**
 * The one clock: a function that gives the present instant. In tests it reads an ISO instant from `TEST_CLOCK_FILE`
 * each time it is asked.
 */
export function clock(env: Pick<Env, "testClockFile">): () => Date {
  const file = env.testClockFile;
  return file === null ? () => new Date() : () => new Date(readFileSync(file, "utf8").trim());
}
