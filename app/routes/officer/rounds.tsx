import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { localMoment } from "~/domain/events/local-moment";
import { roundsFilterIn, roundsParams } from "~/domain/rounds/listing";
import { translator } from "~/messages";
import { callsWaiting } from "~/server/calls/queries.server";
import { roundsPage } from "~/server/rounds/queries-list.server";
import { roundStaff } from "~/server/rounds/round-staff.server";
import { viewsShown } from "~/server/saved-views/queries.server";
import { personal } from "~/server/viewer/signed-in.server";
import settingsStyles from "~/styles/settings.css?url";
import { roundsAddress } from "~/ui/groups/addresses";
import { Page } from "~/ui/page";
import { NoRounds } from "~/ui/rounds-list/no-rounds";
import { RoundFilters } from "~/ui/rounds-list/round-filters";
import { RoundsHead } from "~/ui/rounds-list/rounds-head";
import { RoundsPager } from "~/ui/rounds-list/rounds-pager";
import { RoundsTable } from "~/ui/rounds-list/rounds-table";
import { SavedViews } from "~/ui/saved-views/saved-views";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = roundStaff(context, request);
  const asked = new URL(request.url).searchParams;
  const filter = roundsFilterIn(asked);
  const number = Number(asked.get("page") ?? 1);
  const { shown, ...page } = await roundsPage(context.store, { staff, filter, number }, context.now());
  const rounds = shown.map(({ changedAt, ...round }) => ({ ...round, changedOn: localMoment(changedAt).day }));
  const { funder, funders, isOfficer, chosen } = staff;
  const views = await viewsShown(context.store, { ...staff, page: "rounds" }, asked);
  const waiting = isOfficer ? await callsWaiting(context.store, staff) : 0;
  return data({ rounds, ...page, filter, views, funder, funders, isOfficer, chosen, waiting }, { headers: personal });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("rounds-list:heading", { funder: found?.funder.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function Rounds() {
  const { rounds, number, last, count, states, funds, filter, views, ...who } = useLoaderData<typeof loader>();
  const { t } = useTranslation("rounds-list");
  const { isOfficer, chosen } = who;
  const { sort: _, ...narrowing } = roundsParams(filter);
  const isFiltered = Object.keys(narrowing).length > 0;
  return (
    <Page here="rounds">
      <RoundsHead {...who} funder={who.funder.name} />
      {(count > 0 || isFiltered) && (
        <>
          <RoundFilters {...{ filter, states, funds, chosen }} />
          <SavedViews {...views} page="rounds" params={roundsParams(filter)} chosen={chosen} />
        </>
      )}
      {count === 0 ? (
        <NoRounds {...{ isFiltered, isOfficer, chosen }} />
      ) : (
        <>
          <p className="soft">{t("count", { count })}</p>
          <RoundsTable {...{ rounds, filter, chosen }} />
          <RoundsPager {...{ number, last, filter, chosen }} />
          <p>
            <a href={roundsAddress(".csv", chosen, roundsParams(filter))}>{t("csv")}</a>
          </p>
        </>
      )}
    </Page>
  );
}
