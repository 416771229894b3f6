import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { toLookAgain } from "~/server/rounds/habits.server";
import { roundsOf } from "~/server/rounds/queries-list.server";
import { roundStaff } from "~/server/rounds/round-staff.server";
import { personal } from "~/server/viewer/signed-in.server";
import { ButtonLink, Buttons } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { callsAddress, roundsAddress } from "~/ui/groups/addresses";
import { Page } from "~/ui/page";
import { RoundsList } from "~/ui/rounds/rounds-list";
import { Views } from "~/ui/views";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = roundStaff(context, request);
  const { funder, funders, isOfficer, chosen } = staff;
  const rounds = await roundsOf(context.store, staff);
  const again = await toLookAgain(context.store, funder.id, context.now());
  return data({ rounds, again, funder, funders, isOfficer, chosen }, { headers: personal });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("rounds-list:heading", { funder: found?.funder.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function Rounds() {
  const { rounds, again, funder, funders, isOfficer, chosen } = useLoaderData<typeof loader>();
  const { t } = useTranslation("rounds-list");
  const views = funders.map(({ id, name }) => ({ to: roundsAddress("", id), name }));
  return (
    <Page here="rounds">
      {chosen !== null && <Views label={t("funders")} views={views} here={roundsAddress("", chosen)} />}
      <h1>{t("heading", { funder: funder.name })}</h1>
      <p className="lead">{t(isOfficer ? "lead" : "leadReader")}</p>
      {isOfficer && (
        <Buttons>
          <ButtonLink to={roundsAddress("/new", chosen)}>{t("add")}</ButtonLink>
          <ButtonLink look="quiet" icon="phone" to={callsAddress("", chosen)}>
            {t("calls:link")}
          </ButtonLink>
        </Buttons>
      )}
      {rounds.length > 0 ? (
        <RoundsList rounds={rounds} again={again} chosen={chosen} />
      ) : (
        <Empty heading={t("none")} level={2} words={t(isOfficer ? "noneThen" : "noneReader")} />
      )}
    </Page>
  );
}
