import type { MetaFunction } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { Button, ButtonLink, Buttons } from "../button";
import { Crumbs } from "../crumbs";
import { Page } from "../page";
import { settingsAddress } from "./addresses";

type Kind = "agreeing" | "ending" | "disabling" | "enabling" | "resetting" | "keeping";

interface Props {
  kind: Kind;
  person: { id: string; name: string };
  /** Where it is about one of their roles. */
  role?: string;
  /** Where somebody said why. */
  reason?: string;
  chosen: string | null;
  /** The code of why it was not done; null: it was not tried yet. */
  refused: string | null;
}

/** What one press would do to somebody, or why it did nothing. */
export function OnePress({ kind, person: { id, name }, role, reason, chosen, refused }: Props) {
  const { t } = useTranslation("people");
  const back = settingsAddress(`/people/${id}`, chosen);
  const above = [
    { to: settingsAddress("/people", chosen), name: t("crumb") },
    { to: back, name },
  ];
  const words = t(`press.${kind}.words`, { name, role: role && t(`role.${role}`), reason });
  return (
    <Page here="account">
      <Crumbs above={above} here={t(`press.${kind}.heading`)} />
      <h1>{t(`press.${kind}.heading`)}</h1>
      <p className="lead">{refused === null ? words : t(`refused.${refused}`, { name })}</p>
      <form method="post">
        <Buttons>
          {refused === null && <Button>{t(`press.${kind}.button`)}</Button>}
          <ButtonLink look="second" to={back}>
            {t("back", { name })}
          </ButtonLink>
        </Buttons>
      </form>
    </Page>
  );
}

/** The title of the page of one press. */
export function onePressMeta(kind: Kind): MetaFunction {
  const t = translator("en");
  return () => [
    { title: t("frame:title", { title: t(`people:press.${kind}.heading`) }) },
    { name: "robots", content: "noindex" },
  ];
}
