import type { TFunction } from "i18next";
import type { Part } from "./letter-frame.server";

type Values = Record<string, string>;

/** What somebody chose to hear of once a day or once a week, each thing as the sentence that it was noted as. */
export const digest = {
  needs: ["lines"],
  parts: (t: TFunction, values: Values): Part[] => [
    { words: t("mails:digest.lead") },
    ...Array.from({ length: Number(values.lines) }, (_, place) => ({ words: values[`line${place + 1}`] ?? "" })),
    ...(Number(values.more) > 0 ? [{ words: t("mails:digest.more", { count: Number(values.more) }) }] : []),
    { words: t("mails:digest.link") },
    { link: `${values.origin}/account/letters`, button: t("mails:digest.button") },
  ],
};

/** What a group tells about itself, or whom it is shared with, was changed by one of its people. */
export const groupChanged = {
  needs: ["group", "by", "what"],
  parts: (t: TFunction, { group, by, what, origin }: Values): Part[] => [
    { words: t("mails:group-changed.what", { group, by, what }) },
    { link: `${origin}/my/group`, button: t("mails:group-changed.button") },
    { words: t("mails:group-changed.notRight", { group }) },
  ],
};
