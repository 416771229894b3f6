import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { describeShared } from "~tests/support/shared";

/** `npm run score:synthetic` on 10,000 rows; the long run does 100,000. */
const variants: string[][] = [
  ["--format", "csv"],
  ["--format", "json"],
  ["--format", "csv", "--dates", "uk", "--bom", "--crlf"],
  ["--format", "csv", "--dirty", "0.05"],
  ["--format", "json", "--dirty", "0.05"],
];

describeShared("planted patterns are found, all of them and nothing else", () => {
  it.each(variants)("%s %s %s %s %s %s", (...options) => {
    const args = ["build/perennial/score-synthetic.js", "--rows", "10000", "--seed", "360", ...options.filter(Boolean)];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: "utf8",
      env: { ...process.env, INIT_CWD: process.cwd() },
    });
    expect(status, `${stdout}\n${stderr}`).toBe(0);
    expect(stdout).toContain("serial-one-year");
    if (options.includes("--dirty")) expect(stdout).toMatch(/[1-9]\d\d planted faults, 0 not noted/);
  });
});
