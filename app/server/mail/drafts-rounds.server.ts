import type { Draft } from "./letter-frame.server";

/** The letters about the design of rounds. */
export const roundDrafts = { "keeping-asked": keepingAsked() } satisfies Record<string, Draft>;

/** To whoever is asked to agree that a serious finding is kept. */
function keepingAsked(): Draft {
  return {
    needs: ["by", "round", "roundId", "rule", "reason"],
    parts: (t, { origin = "", rule = "", roundId = "", ...values }) => [
      { words: t("mails:keeping-asked.what", { ...values, finding: t(`rules/${rule}:title`) }) },
      { words: t("mails:keeping-asked.reason", values) },
      { words: t("mails:keeping-asked.then") },
      { link: `${origin}/rounds/${roundId}/reasons`, button: t("mails:keeping-asked.button") },
    ],
  };
}
