import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { localMoment } from "~/domain/events/local-moment";
import { translator } from "~/messages";
import { documentsSeen } from "~/server/documents/queries.server";
import { recordOfGroupForFunder } from "~/server/events/queries.server";
import { doneToGroup } from "~/server/groups/done.server";
import { groupStaff } from "~/server/groups/group-staff.server";
import { groupShown } from "~/server/groups/queries-page.server";
import { storyOf } from "~/server/groups/queries-story.server";
import { seenStory } from "~/server/groups/seen-story.server";
import { notThere } from "~/server/people/answers.server";
import { personal } from "~/server/viewer/signed-in.server";
import groupPageStyles from "~/styles/group-page.css?url";
import { GroupFiles } from "~/ui/group-page/group-files";
import { GroupHead } from "~/ui/group-page/group-head";
import { GroupPeople } from "~/ui/group-page/group-people";
import { GroupStory } from "~/ui/group-page/group-story";
import { OtherGrants } from "~/ui/group-page/other-grants";
import { OurGrants } from "~/ui/group-page/our-grants";
import { OurPattern } from "~/ui/group-page/our-pattern";
import { groupsAddress } from "~/ui/groups/addresses";
import { Page } from "~/ui/page";
import { Record } from "~/ui/record";
import { Toast } from "~/ui/toast";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: groupPageStyles }];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const staff = groupStaff(context, request);
  const { funder, roles, isOfficer, chosen } = staff;
  const { store, now } = context;
  const groupId = params.group ?? "";
  const group = await groupShown(store, staff, groupId);
  if (!group) throw notThere();
  if ("movedTo" in group) throw redirect(groupsAddress(`/${group.movedTo}`, chosen), { headers: personal });
  const story = await storyOf(store, groupId, now());
  if (!story) throw notThere();
  const asked = new URL(request.url).searchParams;
  const before = asked.get("before") ?? undefined;
  const isWhole = group.sight === "whole";
  const record = isWhole ? await recordOfGroupForFunder(store, groupId, funder.id, { before }) : null;
  const fields = seenStory(story, group.sight, roles);
  const [today, done] = [localMoment(now()).day, isOfficer ? doneToGroup(asked, group) : null];
  const documents = await documentsSeen(store, staff, groupId, today);
  const shown = { group, fields, wards: story.wards, documents, record, done, today, isWhole };
  return data({ ...shown, funder, isOfficer, chosen }, { headers: personal });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const title = translator("en")("frame:title", { title: found?.group.name });
  return found ? [{ title }, { name: "robots", content: "noindex" }] : [];
};

export default function Group() {
  const { group, fields, wards, documents, record, done, today, isWhole, ...who } = useLoaderData<typeof loader>();
  const { t } = useTranslation("group-page");
  const { funder, isOfficer, chosen } = who;
  const older = record?.next && groupsAddress(`/${group.id}`, chosen, { before: record.next });
  return (
    <Page here="groups">
      {done && <Toast words={done} />}
      <GroupHead {...{ ...group, isWhole, chosen }} />
      <div className="cols cols--main">
        <div>
          <GroupStory {...{ groupId: group.id, fields, wards, isOfficer, chosen }} />
          <GroupFiles {...{ groupId: group.id, documents, chosen }} />
          <OurGrants funder={funder.name} years={group.years} />
          <OtherGrants grants={group.others} />
          {record && (
            <section aria-labelledby="record">
              <h2 id="record">{t("record.heading")}</h2>
              <Record entries={record.entries} />
              {older && <a href={older}>{t("record.older")}</a>}
            </section>
          )}
        </div>
        <div className="stack">
          {group.people && <GroupPeople {...{ groupId: group.id, people: group.people, isOfficer, chosen }} />}
          {group.years.length > 0 && <OurPattern pattern={group.pattern} today={today} />}
          {isOfficer && (
            <p>
              <a href={groupsAddress(`/${group.id}/merging`, chosen)}>{t("twice")}</a>
            </p>
          )}
        </div>
      </div>
    </Page>
  );
}
