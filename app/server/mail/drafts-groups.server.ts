import type { Draft } from "./letter-frame.server";

/** The letters about who helps a group, and who holds its money. */
export const groupDrafts = {
  "helper-invited": helperInvited(),
  "host-asked": hostAsked(),
  "host-agreed": hostAgreed(),
  "host-ended": hostEnded(),
} satisfies Record<string, Draft>;

function helperInvited(): Draft {
  return {
    needs: ["group", "by", "task", "until"],
    parts: (t, { origin = "", ...values }) => [
      { words: t("mails:helper-invited.what", values) },
      { words: t("mails:helper-invited.task", values) },
      { words: t("mails:helper-invited.until", values) },
      { words: t("mails:helper-invited.can", values) },
      { words: t("mails:helper-invited.cannot", values) },
      { link: `${origin}/account`, button: t("mails:helper-invited.button") },
      { words: t("mails:helper-invited.stop", values) },
    ],
  };
}

function hostAsked(): Draft {
  return {
    needs: ["group", "host", "by"],
    parts: (t, { origin = "", ...values }) => [
      { words: t("mails:host-asked.what", values) },
      { words: values.terms ? t("mails:host-asked.terms", values) : t("mails:host-asked.noTerms") },
      { words: t("mails:host-asked.then", values) },
      { link: `${origin}/my/group/host`, button: t("mails:host-asked.button") },
      { words: t("mails:host-asked.free") },
    ],
  };
}

function hostAgreed(): Draft {
  return {
    needs: ["group", "host"],
    parts: (t, { origin = "", ...values }) => [
      { words: t("mails:host-agreed.what", values) },
      { words: t("mails:host-agreed.then", values) },
      { link: `${origin}/my/group/host`, button: t("mails:host-agreed.button") },
    ],
  };
}

/** `what` is `refused`, `taken-back`, `ended-by-host` or `ended-by-group`. */
function hostEnded(): Draft {
  return {
    needs: ["group", "host", "what"],
    parts: (t, { origin = "", what = "", ...values }) => [
      { words: t(`mails:host-ended.${what}`, values) },
      { words: what.startsWith("ended") ? t("mails:host-ended.money", values) : t("mails:host-ended.nothing") },
      { link: `${origin}/my/group/host`, button: t("mails:host-ended.button") },
    ],
  };
}
