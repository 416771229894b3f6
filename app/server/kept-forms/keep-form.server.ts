import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { type AppLoadContext, redirect } from "@remix-run/node";
import { and, eq, gte, isNull } from "drizzle-orm";
import type { SignedIn } from "~/domain/people/viewer";
import type { Reading } from "~db/store/store";
import { secondStep } from "../factors/second-step.server";
import { formIn, textsIn } from "../forms.server";
import { held } from "../sign-in/cookies.server";
import { hashOf } from "../sign-in/secrets.server";
import { personal } from "../viewer/signed-in.server";
import { KEPT_DAYS } from "./kept-days.server";
import { NOT_KEPT } from "./kept-form.server";
import { pageOf } from "./page-of.server";

/** Most that is kept of one form, in bytes of UTF-8. */
const MOST_BYTES = 65_536;
/** Most forms that are kept for one person at a time: whoever has an old cookie cannot fill the disk with it. */
const MOST_FORMS = 20;

/**
 * The first line of an action whose words must not be lost. Nothing for whoever is signed in, nor where nobody ever was. Where
 * a session is over, or waits for a second factor, keeps what was typed for its person and throws the way to sign in, and from
 * there to `page`: the page of the form, its own address unless it is told. That page gets the words by `keptForm`.
 */
export async function keepIfSignedOut(
  context: Pick<AppLoadContext, "viewer" | "cookies" | "store" | "now">,
  request: Request,
  page = pageOf(request),
): Promise<void> {
  const { viewer } = context;
  if (viewer.kind === "person" && !isHeldBack(viewer, page)) return;
  const personId = viewer.kind === "person" ? viewer.personId : await lastPerson(context, request);
  if (personId === null) return;
  const values = kept(await formIn(request));
  const done = await keep(context, { personId, path: page, values });
  throw viewer.kind === "person" ? secondStep(page, done ?? "all") : toSignIn(page, done);
}

/** How much of a form was kept, as it is said where the person signs in. */
export type Kept = "all" | "part" | "none";

function toSignIn(page: string, done: Kept | null): Response {
  const more = done === null ? "" : `&kept=${done}`;
  return redirect(`/sign-in?to=${encodeURIComponent(page)}${more}`, { status: 303, headers: personal });
}

/** Without the second factor nothing of a funder opens; a group of one's own may. */
function isHeldBack({ lacksFactor, memberships }: SignedIn, page: string): boolean {
  return lacksFactor && !(memberships.length > 0 && page.startsWith("/my/group"));
}

/** Whose session it was; null: there was none, it is long ago, or nothing may be done in their name. */
async function lastPerson(
  { cookies, store, now }: Pick<AppLoadContext, "cookies" | "store" | "now">,
  request: Request,
): Promise<string | null> {
  const secret = await held(cookies.session, request.headers.get("Cookie"));
  return secret === null ? null : store.read((on) => personOf(on, hashOf(secret), now()));
}

async function personOf(on: Reading, sessionId: string, at: Date): Promise<string | null> {
  const { sessions, people } = on.tables;
  const since = new Date(at.getTime() - KEPT_DAYS * 86_400_000);
  const [found] = await on
    .select({ id: sessions.personId })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.id, sessionId), gte(sessions.seenAt, since), isNull(people.disabledAt)));
  return found?.id ?? null;
}

/** Field by field, as long as there is room; the names of those without are kept as well. */
function kept(form: FormData): Record<string, string[]> {
  let room = MOST_BYTES;
  const [values, left]: [Record<string, string[]>, string[]] = [{}, []];
  for (const [name, texts] of Object.entries(textsIn(form))) {
    if (name === NOT_KEPT || name === "kept") continue;
    const bytes = Buffer.byteLength([name, ...texts].join(""));
    if (bytes > room) left.push(name.slice(0, 100));
    else [values[name], room] = [texts, room - bytes];
  }
  return left.length === 0 ? values : { ...values, [NOT_KEPT]: left.slice(0, 100) };
}

/** Sent twice, the same words are kept once; other words wait behind them. Null: there were none. */
async function keep(
  { store, now }: Pick<AppLoadContext, "store" | "now">,
  form: { personId: string; path: string; values: Record<string, string[]> },
): Promise<Kept | null> {
  if (Object.keys(form.values).length === 0) return null;
  const done = NOT_KEPT in form.values ? "part" : "all";
  const at = now();
  return store.write(async (on): Promise<Kept> => {
    const { keptForms } = on.tables;
    const waiting = await on
      .select({ path: keptForms.path, values: keptForms.values })
      .from(keptForms)
      .where(and(eq(keptForms.personId, form.personId), isNull(keptForms.takenAt)));
    const isSame = (one: (typeof waiting)[number]) =>
      one.path === form.path && isDeepStrictEqual(one.values, form.values);
    if (waiting.some(isSame)) return done;
    if (waiting.length >= MOST_FORMS) return "none";
    await on.insert(keptForms).values({ id: randomUUID(), ...form, keptAt: at });
    return done;
  });
}
