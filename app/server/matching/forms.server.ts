import { formIn } from "../forms.server";
import type { Wish } from "./match-recipients.server";
import { type Asked, ON_A_PAGE, parts } from "./queries.server";

/** What was ticked and typed, to be shown again. */
export interface Typed {
  /** Values of the boxes that were ticked. */
  ticked: string[];
  /** Names typed by hand, by the recipient's key. */
  hands: Record<string, string>;
}

/** Far more than a page has. */
const MOST = 4 * ON_A_PAGE;

/**
 * The form that matches: boxes `number` and `name` ("group recipient"), boxes `new` (recipient), and for each `handKey` a name in
 * `hand`. What is no such value is left out.
 */
export async function wishesIn(request: Request): Promise<{ wishes: Wish[]; typed: Typed }> {
  const form = await formIn(request);
  const all = (name: string) => form.getAll(name).slice(0, MOST).map(String);
  const beside = (name: string, how: "org-id" | "name") =>
    all(name).flatMap((value): Wish[] => {
      const [, groupId, key] = /^(\S+) (.+)$/s.exec(value) ?? [];
      return groupId && key ? [{ how, groupId, key }] : [];
    });
  const names = all("hand");
  const byHand = all("handKey").map((key, at) => ({ key, groupName: (names[at] ?? "").trim() }));
  const hands = byHand.filter(({ groupName }) => groupName !== "");
  const made = all("new").filter((key) => key !== "");
  return {
    wishes: [
      ...beside("number", "org-id"),
      ...beside("name", "name"),
      ...made.map((key): Wish => ({ how: "new", key })),
      ...hands.map((hand): Wish => ({ how: "hand", ...hand })),
    ],
    typed: {
      ticked: [...all("number"), ...all("name"), ...made],
      hands: Object.fromEntries(hands.map(({ key, groupName }) => [key, groupName])),
    },
  };
}

/** Which pages of the parts an address asks for, and the words that are searched for. */
export function askedIn(params: URLSearchParams): Asked {
  const pageOf = (part: string) => Number(/^\d{1,6}$/.exec(params.get(part) ?? "")?.[0] ?? 1);
  const pages = Object.fromEntries(parts.map((part) => [part, pageOf(part)])) as Asked["pages"];
  return { pages, search: (params.get("search") ?? "").slice(0, 100) };
}
