/** What letters that are not urgent are about. Each has its words under `subject` in messages/en/post.json. */
export const subjects = ["group"] as const;
export type Subject = (typeof subjects)[number];

/** As it happens, in a letter a day or a week, or not at all. */
export const hows = ["now", "daily", "weekly", "never"] as const;
export type How = (typeof hows)[number];

/** How each is sent to somebody who has chosen nothing: many small changes in a group make one letter a day. */
export const usualHow: Readonly<Record<Subject, How>> = { group: "daily" };

/** Letters one may do without. Whatever is not here always comes: to sign in, second steps, weighty roles, what waits for a yes. */
const subjectOfKind: Readonly<Record<string, Subject>> = { "group-changed": "group" };

/** What a kind of letter is about; null: it is always sent, and at once. */
export function subjectOf(kind: string): Subject | null {
  return Object.hasOwn(subjectOfKind, kind) ? subjectOfKind[kind]! : null;
}

/** The subjects that a link to stop is for: one of them, or `all`; null: no such thing. */
export function subjectsNamed(about: string): readonly Subject[] | null {
  if (about === "all") return subjects;
  return subjects.some((subject) => subject === about) ? [about as Subject] : null;
}

/** What somebody can choose about: changes in their groups. */
export function subjectsFor({ memberships }: { memberships: readonly unknown[] }): readonly Subject[] {
  return memberships.length > 0 ? subjects : [];
}
