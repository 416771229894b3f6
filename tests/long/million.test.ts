import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { describeShared } from "~tests/support/shared";

describeShared("a million grants", () => {
  it("are audited in 512 MiB, in time that grows with their number", () => {
    const table = execFileSync(process.execPath, ["tests/bench/audit.mjs"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
    process.stdout.write(table);
    const [, , , , , , peak] = /^\| 1000000 .*$/m
      .exec(table)![0]
      .split("|")
      .map((cell) => Number(cell));
    expect(peak).toBeGreaterThan(50);
    expect(peak).toBeLessThanOrEqual(512);
    expect(Number(/Growth exponent .*: ([\d.]+)/.exec(table)![1])).toBeLessThanOrEqual(1.15);
  });
});
