import { translator } from "~/messages";
import { digestDrafts } from "./drafts-digest.server";
import { factorDrafts } from "./drafts-factors.server";
import { groupDrafts } from "./drafts-groups.server";
import { memberDrafts } from "./drafts-members.server";
import { roundDrafts } from "./drafts-rounds.server";
import { asHtml, asText, type Draft, type Values } from "./letter-frame.server";

export type LetterKind =
  | "sign-in"
  | "role-given"
  | "role-waits"
  | "role-told"
  | "person-corrected"
  | keyof typeof digestDrafts
  | keyof typeof factorDrafts
  | keyof typeof groupDrafts
  | keyof typeof memberDrafts
  | keyof typeof roundDrafts;

/** What somebody reads; `text` and `html` say the same. */
export interface Letter {
  subject: string;
  text: string;
  html: string;
  /** The address that stops letters like this one; null: it always comes. */
  stop: string | null;
}

const drafts: Readonly<Record<LetterKind, Draft>> = {
  "sign-in": signIn(),
  "role-given": roleGiven(),
  "role-waits": roleWaits(),
  "role-told": roleTold(),
  "person-corrected": personCorrected(),
  ...digestDrafts,
  ...factorDrafts,
  ...groupDrafts,
  ...memberDrafts,
  ...roundDrafts,
};

/**
 * Writes a letter in the words of messages/en/mails.json; `origin` is the address of the site. A value takes one line, however
 * many it came with. `stop` is an address that stops such letters. Null: there is no such letter, or a value it needs is absent.
 */
export function letterOf(
  kind: string,
  given: Record<string, string | number>,
  origin: string,
  stop: string | null = null,
): Letter | null {
  const draft = Object.hasOwn(drafts, kind) ? drafts[kind as LetterKind] : undefined;
  const values = { name: "", ...oneLineEach(given), origin, site: new URL(origin).host };
  if (!draft?.needs.every((name) => values[name as keyof typeof values])) return null;
  const t = translator("en");
  const subject = t(`mails:${kind}.subject`, values);
  const words = {
    title: subject,
    greeting: values.name === "" ? t("mails:hello") : t("mails:helloName", values),
    parts: draft.parts(t, values),
    end: [t(`mails:${kind}.why`, values), t("mails:end", values)],
    stop: stop === null ? null : { words: t("mails:stop"), link: stop },
  };
  return { subject, text: asText(words), html: asHtml(words), stop };
}

function signIn(): Draft {
  return {
    needs: ["link", "code", "minutes"],
    parts: (t, { link = "", code = "", minutes }) => [
      { words: t("mails:sign-in.link") },
      { link, button: t("mails:sign-in.button") },
      { words: t("mails:sign-in.code") },
      { code },
      { words: t("mails:sign-in.once", { count: Number(minutes) }) },
      { words: t("mails:sign-in.notYou") },
      { words: t("mails:sign-in.never") },
    ],
  };
}

function roleGiven(): Draft {
  return {
    needs: ["role", "funder"],
    parts: (t, { role, funder, by, origin = "" }) => {
      const values = { role: t(`mails:role-given.role.${role}`, { defaultValue: role }), funder, by };
      return [
        { words: by ? t("mails:role-given.byName", values) : t("mails:role-given.what", values) },
        { words: t("mails:role-given.link") },
        { link: origin, button: t("mails:role-given.button") },
        { words: t("mails:role-given.notYou", values) },
      ];
    },
  };
}

function roleWaits(): Draft {
  return {
    needs: ["role", "funder"],
    parts: (t, { role, funder, by }) => {
      const values = { role: t(`mails:role-given.role.${role}`, { defaultValue: role }), funder, by };
      return [
        { words: by ? t("mails:role-waits.byName", values) : t("mails:role-waits.what", values) },
        { words: t("mails:role-waits.then") },
        { words: t("mails:role-given.notYou", values) },
      ];
    },
  };
}

function roleTold(): Draft {
  return {
    needs: ["role", "funder", "whom"],
    parts: (t, { role, funder, whom, by, waits, origin = "" }) => {
      const values = { role: t(`mails:role-given.role.${role}`, { defaultValue: role }), funder, whom, by };
      return [
        { words: by ? t("mails:role-told.byName", values) : t("mails:role-told.what", values) },
        { words: waits ? t("mails:role-told.waits") : t("mails:role-told.counts") },
        { link: `${origin}/account`, button: t("mails:role-told.button") },
        { words: t("mails:role-told.doubt") },
      ];
    },
  };
}

function personCorrected(): Draft {
  return {
    needs: ["by", "funder", "what"],
    parts: (t, { by, funder, what, place, origin = "" }) => [
      { words: t("mails:person-corrected.what", { by, funder, what }) },
      ...(place ? [{ words: t(`mails:person-corrected.${place}`) }] : []),
      ...(place === "old" ? [] : [{ link: `${origin}/account`, button: t("mails:person-corrected.button") }]),
      { words: t("mails:person-corrected.doubt", { funder }) },
    ],
  };
}

/** A line break in a name would otherwise make a line of its own, with whatever it says. */
function oneLineEach(given: Record<string, string | number>): Values {
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      String(value)
        .replace(/[\s\p{Cc}]+/gu, " ")
        .trim(),
    ]),
  );
}
