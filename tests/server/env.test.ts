import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import edge from "~/messages/en/edge.json";
import { clock } from "~/server/clock.server";
import { readEnv } from "~/server/env.server";

const problems = (variables: Record<string, string>) => {
  const read = readEnv(variables, "/srv/perennial");
  return read.ok ? [] : read.problems;
};

it("nothing set is a demo on this computer", () => {
  expect(readEnv({ PORT: "", PATH: "/bin" }, "/srv/perennial")).toEqual({
    ok: true,
    env: {
      mode: "demo",
      port: null,
      host: "127.0.0.1",
      dataDir: "/srv/perennial/data",
      databaseUrl: "file:/srv/perennial/data/perennial.sqlite",
      origin: null,
      sessionSecret: null,
      mailUrl: "file:/srv/perennial/data/mail",
      mailFrom: "perennial@localhost",
      smsUrl: null,
      smsToken: null,
      trustedProxies: [],
      logLevel: "info",
      testClockFile: null,
      oidc: null,
      audit: { maxMb: 50, maxUnpackedMb: 600, maxRows: 1_000_000, diskMb: 2_000, perHour: 20, for: "anyone" },
      files: { maxMb: 10, clamd: null },
    },
  });
});

it("production is taken only with its own secret and address", () => {
  const secret = "s".repeat(32);
  expect(problems({ APP_ENV: "production" })).toEqual(["secretMissing", "originMissing"]);
  const proxied = { APP_ENV: "production", SESSION_SECRET: secret, TRUSTED_PROXIES: "loopback" };
  expect(problems({ ...proxied, APP_ORIGIN: "https://a.example", HOST: "0.0.0.0" })).toEqual([]);
  expect(problems({ ...proxied, APP_ORIGIN: "http://a.example" })).toEqual(["originPlain"]);
  expect(problems({ ...proxied, APP_ORIGIN: "http://localhost:3000" })).toEqual([]);
  const { TRUSTED_PROXIES: _, ...bare } = proxied;
  expect(problems({ ...bare, APP_ORIGIN: "https://a.example" })).toEqual(["proxiesMissing"]);
  expect(problems({ ...bare, APP_ORIGIN: "http://[::1]:3000" })).toEqual([]);
});

it("a gateway for texts needs a token", () => {
  expect(problems({ SMS_URL: "https://a" })).toEqual(["smsTokenMissing"]);
  expect(problems({ SMS_URL: "https://a", SMS_TOKEN: "t" })).toEqual([]);
});

it("the demonstration is for one's own computer, also behind a proxy", () => {
  expect(problems({ APP_ORIGIN: "http://localhost:3000" })).toEqual([]);
  expect(problems({ APP_ORIGIN: "https://a.example" })).toEqual(["demoIsPrivate"]);
  expect(problems({ TRUSTED_PROXIES: "loopback" })).toEqual(["demoIsPrivate"]);
  for (const problem of ["demoIsPrivate", "originPlain", "proxiesMissing"])
    expect(edge.setting).toHaveProperty(problem);
});

it.each([
  ["APP_ENV", ["demo", "test"], ["live", "Demo"]],
  ["PORT", ["0", "65535"], ["65536", "-1", "3000x", "3e3"]],
  ["DATABASE_URL", ["file:./a.sqlite", "file:///srv/a.sqlite"], ["mysql://a/b", "file:"]],
  [
    "APP_ORIGIN",
    ["http://localhost:3000", "https://a.example"],
    ["https://a.example/", "a.example", "ftp://a.example"],
  ],
  ["SESSION_SECRET", ["s".repeat(32)], ["s".repeat(31)]],
  ["MAIL_URL", ["smtp://a", "smtps://a", "file:mail"], ["http://a", "smtp:", "smtp://", "file:", "file://"]],
  ["MAIL_FROM", ["grants@example.org"], ["grants", "Grants <grants@example.org>", "a@b.example\nBcc: c@d.example"]],
  ["SMS_URL", ["file:sms"], ["http://a", "file:", "https://"]],
  ["SMS_TOKEN", ["a-b_c="], ["two words", "line\nbreak"]],
  [
    "TRUSTED_PROXIES",
    ["10.0.0.1", "10.0.0.0/8, ::1", "loopback"],
    ["proxy", "10.0.0.0/33", "1.2.3.4/8/8", "10.0.0.1,"],
  ],
  ["AUDIT_MAX_MB", ["1", "2000"], ["0", "2001", "5.5", "-1", "50MB"]],
  ["AUDIT_PER_HOUR", ["0", "20"], ["-1", "many", "1000001"]],
  ["AUDIT_FOR", ["anyone", "signed-in"], ["officers"]],
  ["FILE_MAX_MB", ["1", "50"], ["0", "51", "1.5", "10MB"]],
  [
    "CLAMD_URL",
    ["tcp://127.0.0.1:3310", "tcp://[::1]:3310", "tcp://clamd:3310", "unix:/run/clamav/clamd.ctl"],
    ["tcp://127.0.0.1", "tcp://a:0", "tcp://a:65536", "unix:clamd.ctl", "http://a:3310", "tcp://a:3310/x"],
  ],
  ["OIDC_SECOND_STEP", [], ["no", "true"]],
  ["OIDC_ISSUER", [], ["login.example.org", "ftp://a", "https://a.example/?b"]],
  ["LOG_LEVEL", ["silent", "debug"], ["loud"]],
])("%s takes %j and refuses %j", (name, good, bad) => {
  const inTest = { APP_ENV: "test" };
  for (const value of good) expect(problems({ ...inTest, [name]: value }), value).toEqual([]);
  for (const value of bad) expect(problems({ ...inTest, [name]: value }), value).toContain(name);
});

it("the four settings of a sign-in of one's own belong together", () => {
  const oidc = { OIDC_ISSUER: "https://a.example", OIDC_CLIENT_ID: "b", OIDC_CLIENT_SECRET: "c", OIDC_NAME: "A" };
  const set = { APP_ORIGIN: "http://localhost:3000", ...oidc };
  expect(problems(set)).toEqual([]);
  for (const name of Object.keys(oidc)) expect(problems({ ...set, [name]: "" }), name).toEqual(["oidcWhole"]);
  expect(problems({ OIDC_SECOND_STEP: "yes" })).toEqual(["oidcWhole"]);
  expect(problems(oidc)).toEqual(["oidcOrigin"]);
  const live = { ...set, APP_ENV: "production", SESSION_SECRET: "s".repeat(32) };
  expect(problems({ ...live, OIDC_ISSUER: "http://a.example" })).toEqual(["oidcPlain"]);
  for (const problem of ["oidcWhole", "oidcPlain", "oidcOrigin"]) expect(edge.setting).toHaveProperty(problem);
});

it("every problem has its sentence, and all come at once", () => {
  const all = problems({
    APP_ENV: "live",
    PORT: "x",
    HOST: "a b",
    APP_ORIGIN: "x",
    MAIL_URL: "x",
    TEST_CLOCK_FILE: "/x",
  });
  expect(all).toEqual(["APP_ENV", "PORT", "HOST", "APP_ORIGIN", "MAIL_URL", "demoOnLoopback", "clockOutsideTest"]);
  for (const problem of all) expect(edge.setting).toHaveProperty(problem);
});

it("the clock reads its file each time it is asked", () => {
  const file = join(tmpdir(), `perennial-clock-${process.pid}`);
  const now = clock({ testClockFile: file });
  for (const instant of ["2027-03-31T23:59:59.000Z", "2027-04-01T00:00:00.000Z"]) {
    writeFileSync(file, `${instant}\n`);
    expect(now().toISOString()).toBe(instant);
  }
  rmSync(file);
  expect(Math.abs(clock({ testClockFile: null })().getTime() - Date.now())).toBeLessThan(5_000);
});
