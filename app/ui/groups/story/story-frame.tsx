import type { MetaFunction } from "@remix-run/node";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Field } from "~/domain/groups/fields";
import { translator } from "~/messages";
import { Crumbs } from "../../crumbs";
import { ErrorSummary } from "../../error-summary";
import { Page } from "../../page";
import { myGroupAddress } from "../addresses";

interface Props {
  field: Field;
  group: { name: string };
  chosen: string | null;
  heading: string;
  lead?: string;
  errors?: Readonly<Record<string, string>>;
  children: ReactNode;
}

/** What stands around each page about one question of a story. */
export function StoryFrame({ field, group, chosen, heading, lead, errors = {}, children }: Props) {
  const { t } = useTranslation("groups");
  const above = [{ to: myGroupAddress("", chosen), name: t("story.heading", { group: group.name }) }];
  return (
    <Page here="group">
      <ErrorSummary errors={Object.entries(errors).map(([id, text]) => ({ id, text }))} />
      <Crumbs above={above} here={t(`fields.${field}.title`)} />
      <h1>{heading}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </Page>
  );
}

/** The title of a page about one question: as its heading. */
export function storyMeta(page: "settling" | "confirming" | "history"): MetaFunction {
  const t = translator("en");
  const title = t("frame:title", { title: t(`groups:${page}.heading`) });
  return () => [{ title }, { name: "robots", content: "noindex" }];
}
