import type { MetaFunction } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { Button, ButtonLink, Buttons } from "../button";
import { Crumbs } from "../crumbs";
import { myGroupAddress } from "../groups/addresses";
import { Page } from "../page";

type Kind = "helper-ending" | "host-agreement" | "host-ending" | "sharing-ending";

interface Props {
  kind: Kind;
  /** The page that it belongs to. */
  of: "helpers" | "host" | "sharing";
  group: { name: string };
  chosen: string | null;
  /** What it would do, in a sentence or two. */
  words: string;
  /** Why it was not done or cannot be; null: it can. */
  refused: string | null;
}

/** What one press of a lead would do, or why it does nothing. */
export function PressPage({ kind, of, group, chosen, words, refused }: Props) {
  const { t } = useTranslation("helping");
  const back = myGroupAddress(`/${of}`, chosen);
  const heading = t(`press.${kind}.heading`);
  return (
    <Page here="group">
      <Crumbs above={[{ to: back, name: t(`${of}.heading`, { group: group.name }) }]} here={heading} />
      <h1>{heading}</h1>
      <p className="lead">{refused ?? words}</p>
      <form method="post">
        <Buttons>
          {refused === null && <Button>{t(`press.${kind}.button`)}</Button>}
          <ButtonLink look="second" to={back}>
            {t("back")}
          </ButtonLink>
        </Buttons>
      </form>
    </Page>
  );
}

/** The title of the page of one press. */
export function pressMeta(kind: Kind): MetaFunction {
  const t = translator("en");
  return () => [
    { title: t("frame:title", { title: t(`helping:press.${kind}.heading`) }) },
    { name: "robots", content: "noindex" },
  ];
}
