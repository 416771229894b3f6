import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { translator } from "~/messages";
import { clock } from "~/server/clock.server";
import { type Env, readEnv } from "~/server/env.server";
import { UpkeepRefusal } from "~/server/upkeep/refusal.server";
import { CannotOpen } from "~db/store/refusals";
import { NoDatabase } from "~db/upkeep/upkeep";
import { version } from "../../package.json";

const t = translator("en");

/** What a command of upkeep reads its settings from and prints to; tests give their own. */
export interface Around {
  variables: Record<string, string | undefined>;
  out(text: string): void;
  err(text: string): void;
}

export const ofProcess: Around = {
  variables: process.env,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};

/** The installation that the settings name, and how it was asked. */
export interface Asked {
  of: { env: Env; migrations: string; version: string; now: () => Date };
  values: Record<string, string | boolean | undefined>;
  /** A path as typed, from where its writer stood. */
  path: string | undefined;
}

/** What a command has to say: in words, as JSON, and whether all is well. */
export interface Answer {
  lines: string[];
  json: unknown;
  isFine: boolean;
}

interface Command {
  name: string;
  options?: ParseArgsConfig["options"];
  /** Whether it takes a path. */
  path: "none" | "may" | "must";
  /** What is wrong with its options, as a sentence; null: nothing. */
  wrong?(values: Asked["values"]): string | null;
  run(asked: Asked): Promise<Answer>;
}

/** Runs a command of upkeep. Exit codes: 0 done and all is well, 1 could not do it or something is not well, 2 called wrongly. */
export async function upkeep(command: Command, args: string[], around: Around): Promise<number> {
  const failed = (sentence: string, code: number) => {
    around.err(`${sentence}\n`);
    return code;
  };
  const read = parsed(command, args);
  if (typeof read === "string") return failed(read, 2);
  const wrong = command.wrong?.(read.values as Asked["values"]) ?? null;
  if (wrong !== null) return failed(wrong, 2);
  const root = rootAbove(dirname(fileURLToPath(import.meta.url)));
  const settings = readEnv(around.variables, root);
  if (!settings.ok) return failed(problemsIn(settings.problems), 1);
  const { env } = settings;
  const of = { env, migrations: join(root, "db/migrations"), version, now: clock(env) };
  const [typed] = read.positionals;
  const path = typed === undefined ? undefined : resolve(around.variables.INIT_CWD ?? process.cwd(), typed);
  try {
    const { lines, json, isFine } = await command.run({ of, values: read.values as Asked["values"], path });
    around.out(read.values.json ? `${JSON.stringify(json, null, 2)}\n` : `${lines.join("\n")}\n`);
    return isFine ? 0 : 1;
  } catch (error) {
    return failed(sentenceOf(error, env), 1);
  }
}

function parsed({ name, options, path }: Command, args: string[]) {
  try {
    const read = parseArgs({
      args,
      allowPositionals: path !== "none",
      options: { json: { type: "boolean" }, ...options },
    });
    const tooMany = read.positionals.length > 1;
    return tooMany || (path === "must" && read.positionals.length === 0)
      ? t("upkeep:onePath", { command: name })
      : read;
  } catch (error) {
    return t("cli:badOption", { command: name, detail: (error as Error).message });
  }
}

function problemsIn(problems: readonly string[]): string {
  return [t("upkeep:badSettings"), ...problems.map((problem) => `- ${t(`edge:setting.${problem}`)}`)].join("\n");
}

function sentenceOf(error: unknown, env: Env): string {
  if (error instanceof UpkeepRefusal) return t(`upkeep:refused.${error.code}`, error.data);
  if (error instanceof CannotOpen) return t(`edge:start.${error.reason}`, error.values);
  if (error instanceof NoDatabase) return t("upkeep:refused.noData");
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== undefined) return t("upkeep:cannotReach", { folder: env.dataDir, code });
  return t("cli:unexpected", { message: message ?? String(error) });
}

/** The project's folder, wherever in it this code was built to. */
function rootAbove(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    const pkg = join(at, "package.json");
    if (existsSync(pkg) && JSON.parse(readFileSync(pkg, "utf8")).name === "perennial") return at;
    if (dirname(at) === at) throw new Error("the project's folder was not found");
  }
}
