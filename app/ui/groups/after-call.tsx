import type { MetaFunction } from "@remix-run/node";
import type { ComponentProps } from "react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { Button, Buttons } from "../button";
import { ErrorSummary } from "../error-summary";
import { KeptWords } from "../kept-note";
import { Note } from "../note";
import { Page } from "../page";
import { TextArea } from "../text-area";

/** The form as it comes back: what was typed, and why it was not done. */
export interface CallAgain {
  typed: string;
  problem: string;
}

interface Props {
  wanted: "confirmation" | "ending";
  group: { name: string };
  name: string;
  begunBy: string | null;
  /** Why the officer cannot agree, as a code; null: they can. */
  whyNot: string | null;
  isDone: boolean;
  /** A reason that was sent after the session had ended. */
  kept: (ComponentProps<typeof KeptWords>["kept"] & { typed: Record<string, string> }) | null;
  again: CallAgain | undefined;
}

/** An officer agrees after a call, where a group has no second lead who could. */
export function AfterCall({ wanted, group, name, begunBy, whyNot, isDone, kept, again }: Props) {
  const { t } = useTranslation("members");
  const error = again && t(again.problem, { name });
  const values = { name, group: group.name, by: begunBy };
  return (
    <Page here="account">
      <ErrorSummary errors={error ? [{ id: "reason", text: error }] : []} />
      {isDone && <Note tone="leaf" first={t(`call.${wanted}.done`, values)} />}
      <h1>{t(`call.${wanted}.heading`)}</h1>
      <p className="lead">{t(`call.${wanted}.${begunBy === null ? "words" : "byName"}`, values)}</p>
      {whyNot !== null && !isDone && <p>{t(`refused.${whyNot}`, { name })}</p>}
      {whyNot === null && (
        <form method="post" noValidate>
          <KeptWords kept={kept} again={again} isNew />
          <p>{t("call.first")}</p>
          <TextArea
            {...{ id: "reason", name: "reason", typed: again?.typed ?? kept?.typed.reason, error }}
            label={t("call.reason")}
            hint={t("call.reasonHint")}
          />
          <Buttons>
            <Button>{t(`call.${wanted}.button`)}</Button>
          </Buttons>
        </form>
      )}
    </Page>
  );
}

/** The title of the page. */
export function afterCallMeta(wanted: Props["wanted"]): MetaFunction {
  const t = translator("en");
  return () => [
    { title: t("frame:title", { title: t(`members:call.${wanted}.heading`) }) },
    { name: "robots", content: "noindex" },
  ];
}
