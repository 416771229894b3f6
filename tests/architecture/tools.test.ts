import { execFile } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "~tests/support/sources";

const patience = { timeout: 180_000 };

/** Runs a tool of node_modules in the project's folder; gives what it said, and whether it was content. */
function run(tool: string, ...args: string[]): Promise<{ content: boolean; said: string }> {
  const env = { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" };
  return new Promise((resolve) => {
    execFile(
      tool.includes("/") ? process.execPath : tool,
      tool.includes("/") ? [join(root, tool), ...args] : args,
      { cwd: root, env, maxBuffer: 2 ** 24 },
      (error, out, err) => resolve({ content: error === null, said: `${out}${err}`.slice(-6_000) }),
    );
  });
}

it("the types agree", patience, async () => {
  expect(await run("node_modules/typescript/bin/tsc", "--noEmit", "-p", ".")).toEqual({ content: true, said: "" });
});

it("Biome has nothing to say", patience, async () => {
  const { content, said } = await run("node_modules/@biomejs/biome/bin/biome", "ci", ".");
  expect(said).toContain("Checked");
  expect(content, said).toBe(true);
});

it("nothing is unused (knip)", patience, async () => {
  const { content, said } = await run("node_modules/knip/bin/knip.js", "--no-progress");
  expect(content, said).toBe(true);
});

it("npm ci accepts the lockfile", patience, async () => {
  const { content, said } = await run("npm", "ci", "--dry-run", "--ignore-scripts", "--no-audit", "--no-fund");
  expect(content, said).toBe(true);
});
