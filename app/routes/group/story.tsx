import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { recordOfGroup } from "~/server/events/queries.server";
import { seesStory, withoutContact } from "~/server/groups/in-story.server";
import { storyOf } from "~/server/groups/queries-story.server";
import { savedIn } from "~/server/groups/story-answers.server";
import { notThere } from "~/server/people/answers.server";
import { personal } from "~/server/viewer/signed-in.server";
import storyStyles from "~/styles/story.css?url";
import { ButtonLink } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { myGroupAddress } from "~/ui/groups/addresses";
import { GroupNav } from "~/ui/groups/group-nav";
import { SavedToast } from "~/ui/groups/story/saved-toast";
import { StoryList } from "~/ui/groups/story/story-list";
import { Page } from "~/ui/page";
import { Record } from "~/ui/record";
import { Views } from "~/ui/views";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: storyStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { role, group, groups, chosen } = seesStory(context, request);
  const asked = new URL(request.url).searchParams;
  const story = await storyOf(context.store, group.id, context.now());
  if (!story) throw notThere();
  const isHelper = role === "helper";
  const before = asked.get("before") ?? undefined;
  const record = isHelper ? null : await recordOfGroup(context.store, group.id, { before });
  const shown = isHelper ? withoutContact(story) : story;
  return data({ ...shown, record, groups, chosen, isHelper, saved: savedIn(asked) }, { headers: personal });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("groups:story.heading", { group: found?.group.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function Story() {
  const { group, fields, wards, record, groups, chosen, isHelper, saved } = useLoaderData<typeof loader>();
  const { t } = useTranslation("groups");
  const told = fields.filter(({ fact }) => fact !== null).length;
  const views = groups.map(({ id, name }) => ({ to: myGroupAddress("", id), name }));
  return (
    <Page here="group">
      {saved && <SavedToast saved={saved} chosen={chosen} />}
      {chosen !== null && <Views label={t("story.groups")} views={views} here={myGroupAddress("", chosen)} />}
      <h1>{t("story.heading", { group: group.name })}</h1>
      <GroupNav here="story" chosen={chosen} isHelper={isHelper} />
      <p className="lead">{t(isHelper ? "story.leadHelper" : "story.lead")}</p>
      {told === 0 && (
        <Empty
          {...{ heading: t("story.none.heading"), level: 2, words: t("story.none.words") }}
          actions={<ButtonLink to={myGroupAddress("/story/work", chosen)}>{t("fields.work.heading")}</ButtonLink>}
        />
      )}
      {told > 0 && (
        <p className="soft">
          {t("story.told", { count: told, all: fields.length })}. {t("story.left", { count: fields.length - told })}.
        </p>
      )}
      <StoryList {...{ fields, wards, isHelper, chosen }} />
      {record && <GroupRecord record={record} chosen={chosen} />}
    </Page>
  );
}

function GroupRecord({
  record,
  chosen,
}: {
  record: { entries: Parameters<typeof Record>[0]["entries"]; next: string | null };
  chosen: string | null;
}) {
  const { t } = useTranslation("groups");
  return (
    <section aria-labelledby="record" className="no-print">
      <h2 id="record">{t("story.record")}</h2>
      <Record entries={record.entries} />
      {record.next && <a href={myGroupAddress("", chosen, { before: record.next })}>{t("story.older")}</a>}
    </section>
  );
}
