import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";
import { type AuditLimits, auditLimits, auditSettings } from "./audits/limits.server";
import { type FileSettings, fileSettings, fileSettingsOf } from "./files/settings.server";
import { type MailSettings, mailSettings, mailSettingsOf } from "./mail/settings.server";
import { type OidcSettings, oidcDisagreements, oidcSettings, oidcSettingsOf } from "./oidc/settings.server";

const loopback = new Set(["127.0.0.1", "::1", "localhost"]);
const proxyNames = new Set(["loopback", "linklocal", "uniquelocal"]);

/** Every issue's message is a key under `setting` in messages/en/edge.json. */
const schema = z.object({
  APP_ENV: z.enum(["demo", "production", "test"], { error: "APP_ENV" }).default("demo"),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, "PORT")
    .transform(Number)
    .refine((port) => port <= 65_535, "PORT")
    .optional(),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "HOST")
    .default("127.0.0.1"),
  DATA_DIR: z.string().default("./data"),
  DATABASE_URL: z
    .string()
    .regex(/^(file:|postgres(ql)?:\/\/)./, "DATABASE_URL")
    .optional(),
  APP_ORIGIN: z.string().refine(isOrigin, "APP_ORIGIN").optional(),
  SESSION_SECRET: z.string().min(32, "SESSION_SECRET").optional(),
  ...mailSettings,
  ...oidcSettings,
  TRUSTED_PROXIES: z
    .string()
    .transform(commaList)
    .refine((list) => list.every(isProxy), "TRUSTED_PROXIES")
    .optional(),
  LOG_LEVEL: z
    .enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"], { error: "LOG_LEVEL" })
    .default("info"),
  TEST_CLOCK_FILE: z.string().optional(),
  ...auditSettings,
  ...fileSettings,
});

/** The settings of one installation; `port` null = 3000 or the next free one, `origin` null = localhost and the port. */
export interface Env extends MailSettings {
  mode: "demo" | "production" | "test";
  port: number | null;
  host: string;
  dataDir: string;
  /** `file:` and an absolute path, or `postgres://…`. */
  databaseUrl: string;
  origin: string | null;
  sessionSecret: string | null;
  trustedProxies: string[];
  logLevel: string;
  testClockFile: string | null;
  /** The sign-in of a funder's own; null: there is none, and nothing is asked of anybody outside. */
  oidc: OidcSettings | null;
  audit: AuditLimits;
  files: FileSettings;
}

/**
 * Reads the settings from environment variables; relative folders are taken from `root`. An empty variable counts as unset.
 * Returns the settings, or every problem at once as keys under `setting` in messages/en/edge.json. Source: architecture.md 7.
 */
export function readEnv(
  variables: Record<string, string | undefined>,
  root: string,
): { ok: true; env: Env } | { ok: false; problems: string[] } {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const read = schema.safeParse(set);
  const problems = [...(read.error?.issues ?? []).map((issue) => issue.message), ...disagreements(set)];
  if (!read.success || problems.length > 0) return { ok: false, problems: [...new Set(problems)] };
  return { ok: true, env: settings(read.data, root) };
}

/** What is wrong between variables, asked of the raw text so that it is told together with what is wrong in each. */
function disagreements(set: Record<string, string | undefined>): string[] {
  const mode = set.APP_ENV ?? "demo";
  const problems: string[] = [];
  if (mode !== "production" && !loopback.has(set.HOST ?? "127.0.0.1")) problems.push("demoOnLoopback");
  if (mode === "production" && set.SESSION_SECRET === undefined) problems.push("secretMissing");
  if (mode === "production" && set.APP_ORIGIN === undefined) problems.push("originMissing");
  const origin = set.APP_ORIGIN !== undefined && isOrigin(set.APP_ORIGIN) ? new URL(set.APP_ORIGIN) : null;
  const isPublic = origin !== null && !isLoopback(origin.hostname);
  if (mode === "demo" && (isPublic || set.TRUSTED_PROXIES !== undefined)) problems.push("demoIsPrivate");
  if (mode === "production" && isPublic && origin.protocol === "http:") problems.push("originPlain");
  if (mode === "production" && origin?.protocol === "https:" && set.TRUSTED_PROXIES === undefined)
    problems.push("proxiesMissing");
  if (mode !== "test" && set.TEST_CLOCK_FILE !== undefined) problems.push("clockOutsideTest");
  if (set.SMS_URL?.startsWith("https:") && set.SMS_TOKEN === undefined) problems.push("smsTokenMissing");
  return [...problems, ...oidcDisagreements(set, mode)];
}

function settings(read: z.output<typeof schema>, root: string): Env {
  const dataDir = resolve(root, read.DATA_DIR);
  const [mode, origin] = [read.APP_ENV, read.APP_ORIGIN ?? null];
  return {
    mode,
    port: read.PORT ?? null,
    host: read.HOST,
    dataDir,
    databaseUrl: databaseUrl(read.DATABASE_URL ?? `file:${resolve(dataDir, "perennial.sqlite")}`, root),
    origin,
    sessionSecret: read.SESSION_SECRET ?? null,
    ...mailSettingsOf(read, { mode, root, dataDir, origin }),
    trustedProxies: read.TRUSTED_PROXIES ?? [],
    logLevel: read.LOG_LEVEL,
    testClockFile: read.TEST_CLOCK_FILE ?? null,
    oidc: oidcSettingsOf(read),
    audit: auditLimits(read),
    files: fileSettingsOf(read),
  };
}

function databaseUrl(url: string, root: string): string {
  return url.startsWith("file:") ? `file:${resolve(root, url.replace(/^file:(\/\/)?/, ""))}` : url;
}

function isLoopback(host: string): boolean {
  return loopback.has(host.replace(/^\[|\]$/g, ""));
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}

function commaList(text: string): string[] {
  return text.split(",").map((part) => part.trim());
}

function isProxy(text: string): boolean {
  const [address = "", bits, ...rest] = text.split("/");
  if (proxyNames.has(text)) return true;
  const most = isIP(address) === 6 ? 128 : 32;
  return isIP(address) > 0 && rest.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most));
}
