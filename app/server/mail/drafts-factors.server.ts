import type { Draft } from "./letter-frame.server";

export type FactorLetterKind =
  | "factor-added"
  | "factor-ended"
  | "passkey-doubted"
  | "factor-reset-told"
  | "factor-reset-asked";

/** The letters about a second step: what was added, taken away, doubted or asked. */
export const factorDrafts: Readonly<Record<FactorLetterKind, Draft>> = {
  "factor-added": {
    needs: [],
    parts: (t, { what = "", origin = "" }) => [
      { words: what === "" ? t("mails:factor-added.what") : t("mails:factor-added.passkey", { what }) },
      { words: t("mails:factor-added.notYou") },
      { link: `${origin}/account`, button: t("mails:factor-added.button") },
      { words: t("mails:factor-added.never") },
    ],
  },
  "factor-ended": {
    needs: [],
    parts: (t, { what = "", origin = "" }) => [
      { words: what === "" ? t("mails:factor-ended.what") : t("mails:factor-ended.passkey", { what }) },
      { words: t("mails:factor-added.notYou") },
      { link: `${origin}/account`, button: t("mails:factor-added.button") },
    ],
  },
  "passkey-doubted": {
    needs: ["what"],
    parts: (t, { what, origin = "" }) => [
      { words: t("mails:passkey-doubted.what", { what }) },
      { words: t("mails:passkey-doubted.then") },
      { link: `${origin}/account`, button: t("mails:factor-added.button") },
    ],
  },
  /** To the person whose second step it is. */
  "factor-reset-told": {
    needs: ["by", "funder"],
    parts: (t, { by, funder, reason = "" }) => [
      { words: t("mails:factor-reset-told.what", { by, funder }) },
      ...(reason === "" ? [] : [{ words: t("mails:factor-reset-told.reason", { by, reason }) }]),
      { words: t("mails:factor-reset-told.then") },
      { words: t("mails:factor-reset-told.notYou", { funder }) },
    ],
  },
  /** To the other administrators. */
  "factor-reset-asked": {
    needs: ["by", "funder", "whom", "path"],
    parts: (t, { by, funder, whom, path = "", reason = "", origin = "" }) => [
      { words: t("mails:factor-reset-asked.what", { by, funder, whom }) },
      ...(reason === "" ? [] : [{ words: t("mails:factor-reset-told.reason", { by, reason }) }]),
      { words: t("mails:factor-reset-asked.then", { whom }) },
      { link: `${origin}${path}`, button: t("mails:factor-reset-asked.button") },
    ],
  },
};
