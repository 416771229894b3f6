import { translator } from "~/messages";
import { stayLean } from "~/server/imports/tidy-memory.server";

/** Commands that a later release brings: listed from the start so that nobody has to guess their names. */
const later = ["export"];

/** Each is loaded when it is called: starting must not cost what another command needs. */
const commands: Record<string, (args: string[]) => Promise<number>> = {
  audit: async (args) => (await import("./audit")).audit(args),
  check: async (args) => (await import("./check")).check(args),
  import: async (args) => {
    stayLean();
    return (await import("./import")).bringIn(args);
  },
  migrate: async (args) => (await import("./migrate")).migrate(args),
  verify: async (args) => (await import("./verify")).verify(args),
  backup: async (args) => (await import("./backup")).backup(args),
  restore: async (args) => (await import("./restore")).restore(args),
  seed: async (args) => (await import("./seed")).seed(args),
  user: async (args) => (await import("./user")).user(args),
  routes: async (args) => (await import("./routes")).routes(args),
  doctor: async (args) => (await import("./doctor")).doctor(args),
};

process.exitCode = await run(process.argv.slice(2));

/** Exit codes: 0 done, 1 could not do it, 2 called wrongly, 3 a finding that --fail-on names. */
async function run([command, ...args]: string[]): Promise<number> {
  const t = translator("en");
  if (command === undefined || command === "--help" || command === "help") {
    process.stdout.write(`${t("cli:usage", { later: later.join(", ") })}\n`);
    return command === undefined ? 2 : 0;
  }
  const known = commands[command];
  if (known) return known(args);
  const answer = later.includes(command) ? "cli:notBuilt" : "cli:unknownCommand";
  process.stderr.write(`${t(answer, { command })}\n`);
  return 2;
}
