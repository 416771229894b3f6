import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { type AppLoadContext, redirect } from "@remix-run/node";
import { and, eq, gte, isNull } from "drizzle-orm";
import { localPath } from "~/domain/people/local-path";
import type { Reading } from "~db/store/store";
import { formIn, textsIn } from "../forms.server";
import { held } from "../sign-in/cookies.server";
import { hashOf } from "../sign-in/secrets.server";
import { personal } from "../viewer/signed-in.server";
import { KEPT_DAYS } from "./kept-days.server";

/** Most that is kept of one form, in bytes of UTF-8. */
const MOST_BYTES = 65_536;
/** Most forms that are kept for one person at a time: whoever has an old cookie cannot fill the disk with it. */
const MOST_FORMS = 20;

/**
 * The first line of an action whose words must not be lost. Nothing for whoever is signed in, nor where nobody ever was. Where
 * a session is over, keeps what was typed for its person and throws the way to sign in, and from there to `page`: the page
 * of the form, its own address unless it is told. That page gets the words by `keptForm`.
 */
export async function keepIfSignedOut(
  context: Pick<AppLoadContext, "viewer" | "cookies" | "store" | "now">,
  request: Request,
  page = pageOf(request),
): Promise<void> {
  if (context.viewer.kind === "person") return;
  const secret = await held(context.cookies.session, request.headers.get("Cookie"));
  if (secret === null) return;
  const { store, now } = context;
  const personId = await store.read((on) => lastPerson(on, hashOf(secret), now()));
  if (personId === null) return;
  const values = kept(await formIn(request));
  if (Object.keys(values).length > 0) await keep(context, { personId, path: page, values });
  throw redirect(`/sign-in?to=${encodeURIComponent(page)}`, { status: 303, headers: personal });
}

/** The page a form stands on when it is sent to its own address, with its query. */
export function pageOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete("_routes");
  const query = searchParams.toString();
  return localPath(`${pathname.replace(/\.data$/, "")}${query && "?"}${query}`);
}

/** Whose session it was; null: there was none, it is long ago, or nothing may be done in their name. */
async function lastPerson(on: Reading, sessionId: string, at: Date): Promise<string | null> {
  const { sessions, people } = on.tables;
  const since = new Date(at.getTime() - KEPT_DAYS * 86_400_000);
  const [found] = await on
    .select({ id: sessions.personId })
    .from(sessions)
    .innerJoin(people, eq(people.id, sessions.personId))
    .where(and(eq(sessions.id, sessionId), gte(sessions.seenAt, since), isNull(people.disabledAt)));
  return found?.id ?? null;
}

/** Field by field, as long as there is room. */
function kept(form: FormData): Record<string, string[]> {
  let room = MOST_BYTES;
  const hasRoom = ([name, values]: [string, string[]]) => {
    room -= Buffer.byteLength([name, ...values].join(""));
    return room >= 0;
  };
  return Object.fromEntries(Object.entries(textsIn(form)).filter(hasRoom));
}

/** Sent twice, the same words are kept once; other words wait behind them. */
async function keep(
  { store, now }: Pick<AppLoadContext, "store" | "now">,
  form: { personId: string; path: string; values: Record<string, string[]> },
): Promise<void> {
  const at = now();
  await store.write(async (on) => {
    const { keptForms } = on.tables;
    const waiting = await on
      .select({ path: keptForms.path, values: keptForms.values })
      .from(keptForms)
      .where(and(eq(keptForms.personId, form.personId), isNull(keptForms.takenAt)));
    const isSame = (one: (typeof waiting)[number]) =>
      one.path === form.path && isDeepStrictEqual(one.values, form.values);
    if (waiting.some(isSame) || waiting.length >= MOST_FORMS) return;
    await on.insert(keptForms).values({ id: randomUUID(), ...form, keptAt: at });
  });
}
