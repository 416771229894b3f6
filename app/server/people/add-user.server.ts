import { eq } from "drizzle-orm";
import { foldName } from "~/domain/opendata/normalise";
import { emailAddress, emailKey } from "~/domain/people/email";
import type { FunderRole } from "~/domain/people/viewer";
import type { Store, Writing } from "~db/store/store";
import { nobody, recordEvent } from "../events/record-event.server";
import { openInbox } from "../sign-in/open-inbox.server";
import type { Administrator } from "./acting.server";
import { personWith, putPerson } from "./add-person.server";
import { heldRole, putRole } from "./give-role.server";
import { tellPerson } from "./role-letters.server";
import type { Person, Role } from "./standing.server";

/** Somebody to have a role. `funder` is an id or a name, null for the only one there is; `name` is for somebody new. */
export interface UserAsked {
  email: string;
  role: FunderRole;
  funder: string | null;
  name: string | null;
}

/** What came of it: the role is new, it had waited, or nothing had to be done. */
export interface UserAdded {
  ok: true;
  outcome: "given" | "confirmed" | "had";
  person: { id: string; name: string };
  funder: { id: string; name: string };
  role: FunderRole;
}

export type UserRefused =
  | { ok: false; code: "noFunder" }
  | { ok: false; code: "shared" }
  | { ok: false; code: "whichFunder"; list: string }
  | { ok: false; code: "disabled"; name: string };

/**
 * Gives a role from the command line, in one write: the person is made when nobody has the address, the funder when none goes
 * by that id or name. The role counts at once, and the record says that nobody in particular gave it.
 */
export async function addUser(store: Store, asked: UserAsked, at: Date): Promise<UserAdded | UserRefused> {
  return store.write(async (on) => {
    const funder = await funderFor(on, asked.funder);
    if (!("id" in funder)) return funder;
    if (await openInbox(on, emailKey(asked.email) ?? "")) return { ok: false, code: "shared" };
    const person = (await personWith(on, asked.email)) ?? (await putNew(on, asked, funder.id, at));
    if (person.disabledAt !== null) return { ok: false, code: "disabled", name: person.name };
    const outcome = await settle(on, person, asked.role, funder, at);
    return { ok: true, outcome, person: { id: person.id, name: person.name }, funder, role: asked.role };
  });
}

type Funder = Administrator["funder"];

async function funderFor(on: Writing, asked: string | null): Promise<Funder | UserRefused> {
  const { funders } = on.tables;
  const all = await on.select({ id: funders.id, name: funders.name }).from(funders).orderBy(funders.name);
  if (asked === null) return all.length === 1 ? all[0]! : askWhich(all);
  const found = all.find(({ id }) => id === asked.toUpperCase() || id === asked) ?? namedAlike(all, asked);
  if (found) return found;
  const made = { id: isOrganisationId(asked) ? asked : foldName(asked), name: asked };
  await on.insert(funders).values(made);
  return made;
}

function askWhich(all: readonly Funder[]): UserRefused {
  if (all.length === 0) return { ok: false, code: "noFunder" };
  return { ok: false, code: "whichFunder", list: all.map(({ id, name }) => `${name} (${id})`).join(", ") };
}

/** An id made from a name is the one that an import of the funder's grants by name gives it. */
function namedAlike(all: readonly Funder[], asked: string): Funder | undefined {
  const folded = foldName(asked);
  return all.find(({ id, name }) => id === folded || foldName(name) === folded);
}

/** Such as `GB-CHC-1000000` or `360G-WENDLEBC`. Source: org-id.guide. */
function isOrganisationId(text: string): boolean {
  return /^[A-Z0-9]{2,}-[A-Z0-9]+(-\S+)*$/.test(text);
}

async function putNew(on: Writing, { email, name }: UserAsked, funderId: string, at: Date): Promise<Person> {
  const called = name ?? email.split("@")[0] ?? email;
  return putPerson(
    on,
    { name: called, email: emailAddress(email), phone: null },
    { by: nobody, funderId, at, requestId: null },
  );
}

async function settle(
  on: Writing,
  person: Person,
  role: FunderRole,
  funder: Funder,
  at: Date,
): Promise<UserAdded["outcome"]> {
  const held = await heldRole(on, person.id, role, funder.id);
  if (held) return held.confirmedAt === null ? confirm(on, held, person, funder, at) : "had";
  await putRole(on, { person, role, funder, by: null }, { at, requestId: null });
  return "given";
}

async function confirm(
  on: Writing,
  { id, role }: Role,
  person: Person,
  funder: Funder,
  at: Date,
): Promise<"confirmed"> {
  const { roles } = on.tables;
  await on.update(roles).set({ confirmedAt: at }).where(eq(roles.id, id));
  const subject = { kind: "person" as const, id: person.id };
  const of = { by: nobody, subject, funderId: funder.id, at, requestId: null };
  await recordEvent(on, { type: "role-confirmed", after: { role }, ...of });
  await tellPerson(on, { person, role, funder, by: "", waits: false }, at);
  return "confirmed";
}
