import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { localMoment } from "~/domain/events/local-moment";
import { translator } from "~/messages";
import { versionsOf } from "~/server/rounds/queries-design.server";
import { newTab, roundIn } from "~/server/rounds/round-page.server";
import { roundStaff } from "~/server/rounds/round-staff.server";
import { personal } from "~/server/viewer/signed-in.server";
import designStyles from "~/styles/design.css?url";
import { Empty } from "~/ui/empty";
import { roundsAddress } from "~/ui/groups/addresses";
import { Page } from "~/ui/page";
import { RoundCrumbs } from "~/ui/rounds/round-crumbs";
import { RoundWays } from "~/ui/rounds/round-ways";
import { VersionCard } from "~/ui/rounds/version-card";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: designStyles }];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const staff = roundStaff(context, request);
  const { round } = await roundIn(context, staff, params.round);
  const asked = Number(new URL(request.url).searchParams.get("before") ?? round.version);
  const upTo = Number.isSafeInteger(asked) && asked > 0 ? Math.min(asked, round.version) : round.version;
  const { versions, next } = await versionsOf(context.store, { roundId: round.id, upTo });
  const shown = versions.map(({ at, ...one }) => ({ ...one, ...localMoment(at) }));
  const { isOfficer, chosen } = staff;
  return data(
    { round: { id: round.id, name: round.name }, versions: shown, next, tab: newTab(), isOfficer, chosen },
    { headers: personal },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("round-history:heading", { round: found?.round.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function RoundHistory() {
  const { round, versions, next, tab, isOfficer, chosen } = useLoaderData<typeof loader>();
  const { t } = useTranslation("round-history");
  return (
    <Page here="rounds">
      <RoundCrumbs {...{ round, chosen }} here={t("crumb")} />
      <h1>{t("heading", { round: round.name })}</h1>
      <RoundWays here="history" id={round.id} chosen={chosen} />
      {versions.length === 0 && <Empty heading={t("none")} level={2} words={t("noneThen")} />}
      {versions.map((version) => (
        <VersionCard key={version.version} {...{ version, roundId: round.id, tab, chosen, canUndo: isOfficer }} />
      ))}
      {next !== null && (
        <p>
          <a href={roundsAddress(`/${round.id}/history`, chosen, { before: String(next) })} rel="next">
            {t("earlier")}
          </a>
        </p>
      )}
    </Page>
  );
}
