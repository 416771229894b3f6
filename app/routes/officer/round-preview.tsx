import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { FundPage } from "~/domain/funds/offer";
import { translator } from "~/messages";
import { notThere } from "~/server/people/answers.server";
import { previewOf } from "~/server/rounds/preview-page.server";
import { roundIn } from "~/server/rounds/round-page.server";
import { roundStaff } from "~/server/rounds/round-staff.server";
import { personal } from "~/server/viewer/signed-in.server";
import { wordingsOf } from "~/server/wordings/queries.server";
import fundStyles from "~/styles/funds.css?url";
import { FundBody } from "~/ui/funds/fund-body";
import { FundHero } from "~/ui/funds/fund-hero";
import { FundLinks } from "~/ui/funds/fund-links";
import { QuestionsBody } from "~/ui/funds/questions-body";
import { roundsAddress } from "~/ui/groups/addresses";
import { Page } from "~/ui/page";
import { PREVIEW_NOTE, PreviewNote } from "~/ui/publishing/preview-note";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: fundStyles }];

const shown = ["fund", "questions"] as const;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const staff = roundStaff(context, request);
  const page = shown.find((one) => one === params.page);
  if (!page) throw notThere();
  const read = await roundIn(context, staff, params.round);
  const fund = await previewOf(context, staff, read);
  const round = { id: read.round.id, name: read.round.name };
  const wordings = await wordingsOf(context.store, staff.funder.id, "en");
  return data({ page, round, fund, wordings, chosen: staff.chosen }, { headers: personal });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("publishing:preview.title", { round: found?.round.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

/** What groups would read of a draft, drawn by what draws it for them once it is published. */
export default function RoundPreview() {
  const found = useLoaderData<typeof loader>();
  const { t } = useTranslation("publishing");
  const { page, round, chosen } = found;
  const fund = found.fund as FundPage;
  const at = (one: (typeof shown)[number]) => roundsAddress(`/${round.id}/preview/${one}`, chosen);
  const note = <PreviewNote {...{ round, chosen }} funder={fund.funder.name} />;
  return (
    // What is not there before it is published leads to the note that says so.
    <FundLinks.Provider
      value={(_, place) => (place === "fund" || place === "questions" ? at(place) : `#${PREVIEW_NOTE}`)}
    >
      {page === "fund" ? (
        <Page
          here="funds"
          funder={fund.funder.name}
          hero={
            <>
              {note}
              <FundHero fund={fund} />
            </>
          }
        >
          <FundBody fund={fund} isDraft />
        </Page>
      ) : (
        <Page here="funds" funder={fund.funder.name}>
          {note}
          <p>
            <a href={at("fund")}>{t("preview.toFund", { fund: fund.name })}</a>
          </p>
          <QuestionsBody fund={fund} />
        </Page>
      )}
    </FundLinks.Provider>
  );
}
