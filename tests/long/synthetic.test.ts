import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { describeShared } from "~tests/support/shared";

const variants: [seed: number, ...options: string[]][] = [
  [360, "--format", "csv"],
  [7, "--format", "json"],
  [11, "--format", "csv", "--dates", "uk", "--bom", "--crlf"],
  [13, "--format", "csv", "--dirty", "0.05"],
  [17, "--format", "json", "--dirty", "0.05"],
];

describeShared("planted patterns in 100,000 grants", () => {
  it.each(variants)("seed %i %s %s", (seed, ...options) => {
    const args = ["build/perennial/score-synthetic.js", "--rows", "100000", "--seed", String(seed), ...options];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: "utf8",
      env: { ...process.env, INIT_CWD: process.cwd() },
    });
    process.stdout.write(`${options.join(" ")}\n${stdout}`);
    expect(status, stderr).toBe(0);
  });
});
