import type { TFunction } from "i18next";
import type { Draft } from "./letter-frame.server";

/** The letters about who is in a group. */
export const memberDrafts = {
  "membership-given": membershipGiven(),
  "membership-told": membershipTold(),
} satisfies Record<string, Draft>;

/** Somebody came into a group, or is to be one of its leads. */
function membershipGiven(): Draft {
  return {
    needs: ["group", "role"],
    parts: (t, { group, by, role, waits, origin = "" }) => {
      const what = role === "lead" ? (waits ? "waits" : "lead") : "member";
      return [
        { words: t(`mails:membership-given.${what}${by ? "ByName" : ""}`, { group, by }) },
        { words: t(`mails:membership-given.${waits ? "then" : "link"}`) },
        { link: `${origin}/account`, button: t("mails:membership-given.button") },
        { words: t("mails:membership-given.notYou", { group }) },
      ];
    },
  };
}

/**
 * Leads hear of each other: who is to be one, who is asked to stop, who came by themselves, which mailbox is shared; and of
 * whom one of them lets see the group.
 */
function membershipTold(): Draft {
  return {
    needs: ["group", "whom", "what"],
    parts: (t, { group, by, whom, what, origin = "" }) => [
      { words: t(`mails:membership-told.${what}`, { group, by, whom }) },
      { words: t(`mails:membership-told.then.${what}`, { whom }) },
      pageAbout(t, what, origin),
      { words: t("mails:membership-told.doubt") },
    ],
  };
}

function pageAbout(t: TFunction, what: string | undefined, origin: string) {
  if (what === "shared") return { link: `${origin}/my/group/sharing`, button: t("mails:membership-told.buttonShared") };
  if (what === "helper") return { link: `${origin}/my/group/helpers`, button: t("mails:membership-told.buttonHelper") };
  return { link: `${origin}/my/group/people`, button: t("mails:membership-told.button") };
}
