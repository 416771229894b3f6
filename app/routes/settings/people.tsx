import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { funderRoles } from "~/domain/people/viewer";
import { translator } from "~/messages";
import { peopleFilterIn, peopleStates } from "~/server/people/people-filter.server";
import { peopleOf, waitingRoles } from "~/server/people/queries.server";
import { readsPeopleOf } from "~/server/viewer/administrator.server";
import { personal } from "~/server/viewer/signed-in.server";
import settingsStyles from "~/styles/settings.css?url";
import { ButtonLink, Buttons } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { Page } from "~/ui/page";
import { settingsAddress } from "~/ui/settings/addresses";
import { PeopleFilters } from "~/ui/settings/people-filters";
import { PeopleTable } from "~/ui/settings/people-table";
import { WaitingRoles } from "~/ui/settings/waiting-roles";
import { Views } from "~/ui/views";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { personId, funder, funders, canChange, chosen } = readsPeopleOf(context, request);
  const filter = peopleFilterIn(new URL(request.url).searchParams);
  const [list, waiting] = await Promise.all([
    peopleOf(context.store, funder.id, filter),
    waitingRoles(context.store, funder.id, personId),
  ]);
  const choices = { roles: funderRoles, states: peopleStates };
  return data({ ...list, waiting, filter, funder, funders, canChange, chosen, choices }, { headers: personal });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("people:list.heading", { funder: found?.funder.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function People() {
  const { people, all, waiting, filter, funder, funders, canChange, chosen, choices } = useLoaderData<typeof loader>();
  const { t } = useTranslation("people");
  const views = funders.map(({ id, name }) => ({ to: settingsAddress("/people", id), name }));
  return (
    <Page here="account">
      {chosen !== null && <Views label={t("list.funders")} views={views} here={settingsAddress("/people", chosen)} />}
      <h1>{t("list.heading", { funder: funder.name })}</h1>
      <p className="lead">{t(canChange ? "list.lead" : "list.leadRead")}</p>
      <div className="settings">
        {canChange && (
          <Buttons>
            <ButtonLink to={settingsAddress("/people/new", chosen)}>{t("list.add")}</ButtonLink>
            <ButtonLink look="second" to={settingsAddress("/wards", chosen)}>
              {t("groups:wards.heading")}
            </ButtonLink>
          </Buttons>
        )}
        <WaitingRoles roles={waiting} canChange={canChange} chosen={chosen} />
        <PeopleFilters filter={filter} {...choices} chosen={chosen} />
        <div>
          {people.length > 0 && <p className="soft">{t("list.count", { count: people.length, all })}</p>}
          {people.length > 0 && <PeopleTable people={people} chosen={chosen} />}
          {people.length === 0 && (
            <Empty
              {...{ heading: t("list.none.heading"), level: 2, words: t("list.none.words") }}
              actions={
                <ButtonLink look="second" to={settingsAddress("/people", chosen)}>
                  {t("list.none.all")}
                </ButtonLink>
              }
            />
          )}
        </div>
      </div>
    </Page>
  );
}
