import type { MetaFunction } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { Button, ButtonLink, Buttons } from "../button";
import { Crumbs } from "../crumbs";
import { myGroupAddress } from "../groups/addresses";
import { GroupNav } from "../groups/group-nav";
import { Page } from "../page";

interface Props {
  kind: "removal" | "restoring";
  name: string;
  chosen: string | null;
  /** The code of why it was not done; null: it was not tried yet. */
  refused: string | null;
}

/** What one press would do to a file, or why it did nothing. */
export function OnePress({ kind, name, chosen, refused }: Props) {
  const { t } = useTranslation("files");
  const back = myGroupAddress("/files", chosen);
  return (
    <Page here="account">
      <GroupNav here="files" chosen={chosen} isHelper={false} />
      <Crumbs above={[{ to: back, name: t("crumb") }]} here={t(`${kind}.heading`)} />
      <h1>{t(`${kind}.heading`)}</h1>
      <p className="lead">{t(refused === null ? `${kind}.words` : `refused.${refused}`, { name })}</p>
      <form method="post">
        <Buttons>
          {refused === null && <Button>{t(`${kind}.button`)}</Button>}
          <ButtonLink look="second" to={back}>
            {t("removal.back")}
          </ButtonLink>
        </Buttons>
      </form>
    </Page>
  );
}

/** The title of the page of one press. */
export function onePressMeta(kind: Props["kind"]): MetaFunction {
  const t = translator("en");
  return () => [
    { title: t("frame:title", { title: t(`files:${kind}.heading`) }) },
    { name: "robots", content: "noindex" },
  ];
}
