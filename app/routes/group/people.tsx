import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { membersDoneIn } from "~/server/members/done.server";
import { peopleOfGroup } from "~/server/members/queries.server";
import { inGroup } from "~/server/viewer/group-viewer.server";
import { personal } from "~/server/viewer/signed-in.server";
import settingsStyles from "~/styles/settings.css?url";
import { ButtonLink, Buttons } from "~/ui/button";
import { myGroupAddress } from "~/ui/groups/addresses";
import { EndedMembers } from "~/ui/groups/ended-members";
import { GroupNav } from "~/ui/groups/group-nav";
import { MemberDone } from "~/ui/groups/member-done";
import { MembersList } from "~/ui/groups/members-list";
import { SecondYeses } from "~/ui/groups/second-yeses";
import { SharedInboxes } from "~/ui/groups/shared-inboxes";
import { Note } from "~/ui/note";
import { Page } from "~/ui/page";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const by = inGroup(context, request, ["member", "lead"]);
  const { store } = context;
  const shown = await peopleOfGroup(store, by.group.id, { personId: by.personId, through: by.inboxKey });
  const done = await membersDoneIn(store, new URL(request.url).searchParams, by);
  const { group, role, chosen } = by;
  return data({ ...shown, done, group, isLead: role === "lead", chosen }, { headers: personal });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("members:heading", { group: found?.group.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function GroupPeople() {
  const { people, leads, inboxes, ended, done, group, isLead, chosen } = useLoaderData<typeof loader>();
  const { t } = useTranslation("members");
  const add = myGroupAddress("/people/new", chosen);
  return (
    <Page here="group">
      {done && <MemberDone {...done} canUndo={isLead} chosen={chosen} />}
      <h1>{t("heading", { group: group.name })}</h1>
      <GroupNav here="people" chosen={chosen} isHelper={false} />
      <p className="lead">{t(isLead ? "lead" : "leadMember")}</p>
      {leads < 2 && (
        <Note tone="honey" first={t("alone.first", { count: leads })}>
          {t("alone.then")}
        </Note>
      )}
      <div className="settings">
        <SecondYeses people={people} isLead={isLead} chosen={chosen} />
        <div className="cols cols--main">
          <section aria-labelledby="people">
            <h2 id="people">{t("list.heading", { count: people.filter(({ state }) => state === "counts").length })}</h2>
            <MembersList people={people} isLead={isLead} chosen={chosen} />
            {isLead && (
              <Buttons>
                <ButtonLink to={add}>{t("new.heading")}</ButtonLink>
              </Buttons>
            )}
            <EndedMembers ended={ended} isLead={isLead} chosen={chosen} />
          </section>
          <div>
            <SharedInboxes inboxes={inboxes} isLead={isLead} chosen={chosen} />
          </div>
        </div>
      </div>
    </Page>
  );
}
