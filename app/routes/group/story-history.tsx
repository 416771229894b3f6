import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { beginning, inStory, questionFor } from "~/server/groups/in-story.server";
import { historyOf } from "~/server/groups/queries-story.server";
import { typedOf } from "~/server/groups/story-forms.server";
import { personal } from "~/server/viewer/signed-in.server";
import storyStyles from "~/styles/story.css?url";
import { myGroupAddress } from "~/ui/groups/addresses";
import { HistoryList } from "~/ui/groups/story/history-list";
import { StoryFrame, storyMeta } from "~/ui/groups/story/story-frame";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: storyStyles }];

export const meta = storyMeta("history");

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { by, field } = inStory(context, request, params.field);
  const before = new URL(request.url).searchParams.get("before");
  const shown = await questionFor(context, by, field);
  const { facts, next } = await historyOf(context.store, { groupId: by.group.id, field, before }, context.now());
  const { toldBy, basedOn } = await beginning(context, by, shown);
  const waiting = shown.waiting.map(({ id }) => id);
  const all = facts.map((fact) => ({ ...fact, typed: { ...typedOf(field, fact.value), toldBy, basedOn } }));
  const { group, wards, fact } = shown;
  const current = fact?.id ?? null;
  return data({ field, group, wards, facts: all, current, waiting, next, chosen: by.chosen }, { headers: personal });
}

export default function StoryHistory() {
  const { field, group, wards, facts, current, waiting, next, chosen } = useLoaderData<typeof loader>();
  const { t } = useTranslation("groups");
  const [heading, lead] = [t("history.heading"), t("history.lead", { field: t(`fields.${field}.title`) })];
  const here = myGroupAddress(`/story/${field}`, chosen);
  const older = next && myGroupAddress(`/story/${field}/history`, chosen, { before: next });
  return (
    <StoryFrame {...{ field, group, chosen, heading, lead }}>
      {facts.length === 0 && <p>{t("history.none")}</p>}
      <HistoryList {...{ field, wards, facts, current, waiting, action: here }} />
      {older && <a href={older}>{t("history.older")}</a>}
    </StoryFrame>
  );
}
