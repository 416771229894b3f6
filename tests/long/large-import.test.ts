import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { describeShared } from "~tests/support/shared";

function bench(script: string, ...args: string[]): string {
  const told = execFileSync(process.execPath, [`tests/bench/${script}`, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  process.stdout.write(told);
  return told;
}

const numberIn = (told: string, what: RegExp) => Number(what.exec(told)?.[1] ?? "nothing found");

// The goals (0.4, 0.1, 2) are judged on a calm computer and written in docs/benchmarks.md. Here a time may be several times
// worse before a test fails: what else the computer does must not decide whether the product is right. Memory has no slack.
describeShared("grants by the million in the store", () => {
  it("are brought in within 128 MiB over idle, in a small multiple of the hand-written limit; any page costs about the same", () => {
    const told = bench("import.mjs");
    expect(told).toMatch(/^\| 1000000 \| \S+ \| \S+ \| \S+ \| \d+ \|$/m);
    for (const [, rows, , , ratio, over] of told.matchAll(/^\| (\d+) \| (\S+) \| (\S+) \| (\S+) \| (\d+) \|$/gm)) {
      expect(Number(over), `MiB over idle at ${rows}`).toBeLessThanOrEqual(128);
      // Starting and one safe commit a slice weigh more than ten thousand grants do.
      if (rows === "1000000") expect(Number(ratio)).toBeGreaterThanOrEqual(0.15);
    }
    const exponents = /Growth exponents .*: (.*)$/m.exec(told)?.[1]?.split(", ").map(Number) ?? [];
    expect(exponents).toHaveLength(3);
    for (const exponent of exponents) expect(exponent).toBeLessThanOrEqual(0.3);
  });

  it("leave the other pages quick while a file is audited and brought in", () => {
    const told = bench("web.mjs", "--rows", "200000");
    const ratios = [...told.matchAll(/meanwhile \S+ ms, ratio (\S+)/g)].map(([, ratio]) => Number(ratio));
    expect(ratios).toHaveLength(2);
    for (const ratio of ratios) expect(ratio).toBeLessThanOrEqual(6);
    // Five times the aim of 50 ms: a computer that does other things as well is late with everything.
    for (const [, p99] of told.matchAll(/delay p99 (\S+) ms/g)) expect(Number(p99)).toBeLessThanOrEqual(250);
    expect(numberIn(told, /gzip: (\d+) bytes/)).toBeLessThanOrEqual(30_000);
    expect(numberIn(told, /scripts in it: (\d+)/)).toBe(0);
  });
});
