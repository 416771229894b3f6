import { emailKey } from "~/domain/people/email";
import { type FunderRole, funderRoles } from "~/domain/people/viewer";
import { translator } from "~/messages";
import { resetFactor } from "~/server/factors/reset-factor.server";
import { addUser, type UserAdded, type UserRefused } from "~/server/people/add-user.server";
import { openStore } from "~db/store/open";
import { type Around, type Asked, ofProcess, upkeep } from "./upkeep";

const t = translator("en");
const LONGEST = 120;
const LONGEST_REASON = 500;
const text = { type: "string" } as const;
const roles = funderRoles.join(", ");

/**
 * `perennial user add` gives somebody a role that counts at once, for the first ones of an installation; `user reset-factor`
 * takes a lost second step away where no two administrators can. Returns the exit code.
 */
export async function user([verb, ...args]: string[], around: Around = ofProcess): Promise<number> {
  if (verb === "reset-factor") {
    const options = { email: text, person: text, reason: text };
    const called = { name: "user reset-factor", path: "none", options, wrong: wrongReset, run: reset } as const;
    return upkeep(called, args, around);
  }
  if (verb !== "add") {
    around.err(`${t("people:cli.usage", { roles: funderRoles.join("|") })}\n${t("people:cli.usageReset")}\n`);
    return 2;
  }
  const options = { email: text, role: text, funder: text, name: text };
  return upkeep({ name: "user add", path: "none", options, wrong, run: add }, args, around);
}

/** What is wrong with how it was called, as a sentence. */
function wrong({ email, role, funder, name }: Asked["values"]): string | null {
  if (emailKey(told(email)) === null) return t("people:cli.badEmail", { value: told(email) });
  if (!funderRoles.includes(told(role) as FunderRole)) return t("people:cli.badRole", { roles, value: told(role) });
  const isName = (value: typeof name) => value === undefined || (told(value) !== "" && told(value).length <= LONGEST);
  return isName(name) && isName(funder) ? null : t("people:cli.badName");
}

async function add({ of: { env, migrations, now }, values }: Asked) {
  const store = await openStore(env.databaseUrl, migrations);
  try {
    const role = told(values.role) as FunderRole;
    const [funder, name] = [told(values.funder) || null, told(values.name) || null];
    const done = await addUser(store, { email: told(values.email), role, funder, name }, now());
    return { lines: [sentenceOf(done)], json: done, isFine: done.ok };
  } finally {
    await store.close();
  }
}

/** What is wrong with how the second step was to be taken away. */
function wrongReset({ email, person, reason }: Asked["values"]): string | null {
  const isWho = person === undefined ? emailKey(told(email)) !== null : told(person) !== "" && email === undefined;
  if (!isWho) return t("people:cli.badEmailReset", { value: told(email) });
  const isReason = told(reason) !== "" && told(reason).length <= LONGEST_REASON;
  return isReason ? null : t("people:cli.badReason");
}

async function reset({ of: { env, migrations, now }, values }: Asked) {
  const store = await openStore(env.databaseUrl, migrations);
  try {
    const whose = values.person === undefined ? { email: told(values.email) } : { personId: told(values.person) };
    const done = await resetFactor(store, { ...whose, reason: told(values.reason) }, now());
    const line = done.ok
      ? t(done.isTold ? "people:cli.reset" : "people:cli.resetUntold", { name: done.person.name })
      : t(`people:cli.${done.code}`, { ...done });
    return { lines: [line], json: done, isFine: done.ok };
  } finally {
    await store.close();
  }
}

function sentenceOf(done: UserAdded | UserRefused): string {
  if (!done.ok) return t(`people:cli.${done.code}`, { ...done });
  const { outcome, person, funder, role } = done;
  return t(`people:cli.${outcome}`, { name: person.name, funder: funder.name, role: t(`events:role.${role}`) });
}

function told(value: string | boolean | undefined): string {
  return typeof value === "string" ? value.trim() : "";
}
