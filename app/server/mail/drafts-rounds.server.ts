import { callsAddress } from "~/ui/groups/addresses";
import type { Draft } from "./letter-frame.server";

/** The letters about funds and the design of their rounds. */
export const roundDrafts = { "keeping-asked": keepingAsked(), "call-asked": callAsked() } satisfies Record<
  string,
  Draft
>;

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

/** To whom the public is to talk about a fund. Who asked and where to reach them stands behind the link. */
function callAsked(): Draft {
  return {
    needs: ["fund", "funderId"],
    parts: (t, { origin = "", funderId = "", ...values }) => [
      { words: t("mails:call-asked.what", values) },
      { words: t("mails:call-asked.then") },
      { link: `${origin}${callsAddress("", funderId)}`, button: t("mails:call-asked.button") },
    ],
  };
}
