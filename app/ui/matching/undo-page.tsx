import type { MetaFunction } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { Button, ButtonLink, Buttons } from "../button";
import { Crumbs } from "../crumbs";
import { Page } from "../page";

interface Props {
  kind: "merge" | "matching";
  /** What it would do. */
  words: string;
  /** Why it cannot be done; null: it can. */
  refused: string | null;
  back: { to: string; name: string };
}

/** What one press would undo, or why it cannot. */
export function UndoPage({ kind, words, refused, back }: Props) {
  const { t } = useTranslation("matching");
  return (
    <Page here="groups">
      <Crumbs above={[back]} here={t(`undoing.${kind}.heading`)} />
      <h1>{t(`undoing.${kind}.heading`)}</h1>
      <p className="lead">{refused ?? words}</p>
      <form method="post">
        <Buttons>
          {refused === null && <Button>{t(`undoing.${kind}.button`)}</Button>}
          <ButtonLink look="second" to={back.to}>
            {back.name}
          </ButtonLink>
        </Buttons>
      </form>
    </Page>
  );
}

/** The title of the page of one press. */
export function undoMeta(kind: Props["kind"]): MetaFunction {
  const t = translator("en");
  return () => [
    { title: t("frame:title", { title: t(`matching:undoing.${kind}.heading`) }) },
    { name: "robots", content: "noindex" },
  ];
}
