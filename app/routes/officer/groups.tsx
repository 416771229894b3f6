import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { localMoment } from "~/domain/events/local-moment";
import { translator } from "~/messages";
import { groupStaff } from "~/server/groups/group-staff.server";
import { groupsFilterIn, placeIn } from "~/server/groups/groups-filter.server";
import { groupsPage } from "~/server/groups/queries-list.server";
import { viewsShown } from "~/server/saved-views/queries.server";
import { personal } from "~/server/viewer/signed-in.server";
import settingsStyles from "~/styles/settings.css?url";
import { groupsAddress } from "~/ui/groups/addresses";
import { filterParams, GroupFilters } from "~/ui/groups-list/group-filters";
import { GroupsTable } from "~/ui/groups-list/groups-table";
import { ListHead } from "~/ui/groups-list/list-head";
import { NoGroups } from "~/ui/groups-list/no-groups";
import { Page } from "~/ui/page";
import { SavedViews } from "~/ui/saved-views/saved-views";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = groupStaff(context, request);
  const asked = new URL(request.url).searchParams;
  const filter = groupsFilterIn(asked);
  const after = placeIn(asked.get("after"));
  const today = localMoment(context.now()).day;
  const page = await groupsPage(context.store, { staff, filter, after, today });
  const { funder, funders, isOfficer, chosen, roles } = staff;
  const isByWard = roles.every((role) => role === "councillor");
  const views = await viewsShown(context.store, { ...staff, page: "groups" }, asked);
  const shown = { ...page, filter, views, today, isFirst: after === null };
  return data({ ...shown, funder, funders, isOfficer, isByWard, chosen }, { headers: personal });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("groups-list:heading", { funder: found?.funder.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function Groups() {
  const { groups, count, next, wards, filter, views, today, isFirst, ...who } = useLoaderData<typeof loader>();
  const { t } = useTranslation("groups-list");
  const { funder, isOfficer, chosen } = who;
  const params = filterParams(filter);
  const isFiltered = Object.keys(params).length > 0;
  return (
    <Page here="groups">
      <ListHead {...who} funder={funder.name} />
      <div className="settings">
        {(count > 0 || isFiltered) && (
          <div>
            <GroupFilters filter={filter} wards={wards} chosen={chosen} />
            <SavedViews {...views} page="groups" params={params} chosen={chosen} />
          </div>
        )}
        {count === 0 ? (
          <NoGroups {...{ isFiltered, isOfficer, chosen }} />
        ) : (
          <div>
            <p className="soft">{t("count", { count })}</p>
            <GroupsTable {...{ groups, isOfficer, today, chosen }} />
            <div className="btns">
              {!isFirst && (
                <a className="btn btn--second" href={groupsAddress("", chosen, params)}>
                  {t("first")}
                </a>
              )}
              {next && (
                <a className="btn" href={groupsAddress("", chosen, { ...params, after: next })} rel="next">
                  {t("next")}
                </a>
              )}
            </div>
            <p>
              <a href={groupsAddress(".csv", chosen, params)}>{t("csv")}</a>
            </p>
          </div>
        )}
      </div>
    </Page>
  );
}
