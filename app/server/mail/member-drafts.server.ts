import type { TFunction } from "i18next";
import type { Part } from "./letter-frame.server";

type Values = Record<string, string>;

/** Somebody came into a group, or is to be one of its leads. */
export const membershipGiven = {
  needs: ["group", "role"],
  parts: (t: TFunction, { group, by, role, waits, origin }: Values): Part[] => {
    const what = role === "lead" ? (waits ? "waits" : "lead") : "member";
    return [
      { words: t(`mails:membership-given.${what}${by ? "ByName" : ""}`, { group, by }) },
      { words: t(`mails:membership-given.${waits ? "then" : "link"}`) },
      { link: `${origin}/account`, button: t("mails:membership-given.button") },
      { words: t("mails:membership-given.notYou", { group }) },
    ];
  },
};

/** Leads hear of each other: who is to be one, who is asked to stop, who came by themselves, which mailbox is shared. */
export const membershipTold = {
  needs: ["group", "whom", "what"],
  parts: (t: TFunction, { group, by, whom, what, origin }: Values): Part[] => [
    { words: t(`mails:membership-told.${what}`, { group, by, whom }) },
    { words: t(`mails:membership-told.then.${what}`, { whom }) },
    { link: `${origin}/my/group/people`, button: t("mails:membership-told.button") },
    { words: t("mails:membership-told.doubt") },
  ],
};
