import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { awardsPage } from "~/server/awards/queries.server";
import { importShown } from "~/server/imports/queries-imports.server";
import { AwardsTable } from "~/ui/awards/awards-table";
import { FunderPick } from "~/ui/awards/funder-pick";
import { ImportNote } from "~/ui/awards/import-note";
import { YearTotals } from "~/ui/awards/year-totals";
import { Empty } from "~/ui/empty";
import { localeOf } from "~/ui/language/locale-of";
import { Page } from "~/ui/page";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams;
  const page = await awardsPage(context.store, { funder: asked.get("funder"), after: asked.get("after") });
  const id = asked.get("import");
  return { ...page, isFirst: asked.get("after") === null, imported: id ? await importShown(context.store, id) : null };
}

export const handle = { languages: ["en", "cy"] };

export const meta: MetaFunction = ({ matches }) => {
  const t = translator(localeOf(matches));
  return [
    { title: t("frame:title", { title: t("who-we-fund:heading") }) },
    { name: "description", content: t("who-we-fund:lead") },
  ];
};

export default function WhoWeFund() {
  const { funders, funder, totals, awards, next, isFirst, imported } = useLoaderData<typeof loader>();
  const { t } = useTranslation("who-we-fund");
  return (
    <Page>
      <h1>{t("heading")}</h1>
      <p className="lead">{t("lead")}</p>
      {imported && <ImportNote imported={imported} />}
      {funder === null ? (
        <Empty heading={t("empty.heading")} level={2} words={t("empty.words")} />
      ) : (
        <>
          <FunderPick funders={funders} picked={funder.id} />
          <YearTotals funder={funder.name} totals={totals} />
          <AwardsTable funder={funder} awards={awards} next={next} isFirst={isFirst} />
        </>
      )}
    </Page>
  );
}
