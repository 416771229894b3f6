import type { Draft } from "./letter-frame.server";

/** What is not urgent: what changed in a group, and the letter that takes many such things along. */
export const digestDrafts = {
  "group-changed": groupChanged(),
  digest: digest(),
} satisfies Record<string, Draft>;

/** What somebody chose to hear of once a day or once a week, each thing as the sentence that it was noted as. */
function digest(): Draft {
  return {
    needs: ["lines"],
    parts: (t, values) => [
      { words: t("mails:digest.lead") },
      ...Array.from({ length: Number(values.lines) }, (_, place) => ({ words: values[`line${place + 1}`] ?? "" })),
      ...(Number(values.more) > 0 ? [{ words: t("mails:digest.more", { count: Number(values.more) }) }] : []),
      { words: t("mails:digest.link") },
      { link: `${values.origin}/account/letters`, button: t("mails:digest.button") },
    ],
  };
}

/** What a group tells about itself, or whom it is shared with, was changed by one of its people. */
function groupChanged(): Draft {
  return {
    needs: ["group", "by", "what"],
    parts: (t, { group, by, what, origin = "" }) => [
      { words: t("mails:group-changed.what", { group, by, what }) },
      { link: `${origin}/my/group`, button: t("mails:group-changed.button") },
      { words: t("mails:group-changed.notRight", { group }) },
    ],
  };
}
