import type { MetaFunction } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { Button, ButtonLink, Buttons } from "../button";
import { Crumbs } from "../crumbs";
import { Page } from "../page";
import { myGroupAddress } from "./addresses";
import { GroupNav } from "./group-nav";

type Kind =
  | "confirming"
  | "ending"
  | "asking"
  | "leaving"
  | "leavingAsked"
  | "agreeing"
  | "withdrawing"
  | "returning"
  | "proposing"
  | "inbox";

interface Props {
  kind: Kind;
  member: { name: string };
  chosen: string | null;
  /** Whoever may not press it reads what it is about. */
  isLead: boolean;
  /** The code of why it was not done; null: it was not tried yet. */
  refused: string | null;
}

/** What one press would do to who is in a group, or why it did nothing. */
export function MemberPress({ kind, member: { name }, chosen, isLead, refused }: Props) {
  const { t } = useTranslation("members");
  const back = myGroupAddress("/people", chosen);
  const heading = t(`press.${isOfEnding(kind) ? "ending" : kind}.heading`);
  const mayPress = isLead && refused === null;
  return (
    <Page here="account">
      <GroupNav here="people" chosen={chosen} isHelper={false} />
      <Crumbs above={[{ to: back, name: t("crumb") }]} here={heading} />
      <h1>{heading}</h1>
      <p className="lead">
        {refused === null ? t(`press.${kind}.words`, { name }) : t(`refused.${refused}`, { name })}
      </p>
      {!isLead && <p>{t("leadsOnly")}</p>}
      <form method="post">
        <Buttons>
          {mayPress && <Button>{t(`press.${kind}.button`)}</Button>}
          <ButtonLink look="second" to={back}>
            {t("back")}
          </ButtonLink>
        </Buttons>
      </form>
    </Page>
  );
}

const ofEnding = ["asking", "leaving", "leavingAsked"] as const;

/** Whether it is one of the ways in which somebody stops: they have their heading in common. */
function isOfEnding(kind: Kind): kind is (typeof ofEnding)[number] {
  return ofEnding.some((one) => one === kind);
}

/** The title of the page of one press. */
export function memberPressMeta(kind: Exclude<Kind, (typeof ofEnding)[number]>): MetaFunction {
  const t = translator("en");
  return () => [
    { title: t("frame:title", { title: t(`members:press.${kind}.heading`) }) },
    { name: "robots", content: "noindex" },
  ];
}
