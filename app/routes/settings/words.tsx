import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { wordedPages } from "~/domain/wordings/editable";
import { translator } from "~/messages";
import { personal } from "~/server/viewer/signed-in.server";
import { staffOf } from "~/server/viewer/staff.server";
import { languageIn, type SentenceShown, wordsPage } from "~/server/wordings/words-page.server";
import settingsStyles from "~/styles/settings.css?url";
import { Crumbs } from "~/ui/crumbs";
import { Disclosure } from "~/ui/disclosure";
import { Empty } from "~/ui/empty";
import { Page } from "~/ui/page";
import { Views } from "~/ui/views";
import { wordsAddress } from "~/ui/wordings/addresses";
import { SentenceList } from "~/ui/wordings/sentence-list";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { funder, funders, chosen } = staffOf(context, request, ["officer", "administrator"]);
  const language = languageIn(request);
  const sentences = await wordsPage(context, funder.id, language);
  return data({ sentences, language, funder, funders, chosen }, { headers: personal });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("wordings:heading", { funder: found?.funder.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function Words() {
  const { sentences, language, funder, funders, chosen } = useLoaderData<typeof loader>();
  const { t } = useTranslation("wordings");
  const own = sentences.filter((one) => one.own !== null);
  return (
    <Page here="account">
      {chosen !== null && (
        <Views
          label={t("funders")}
          views={funders.map(({ id, name }) => ({ to: wordsAddress({ language, chosen: id }), name }))}
          here={wordsAddress({ language, chosen })}
        />
      )}
      <Crumbs above={[{ to: "/account", name: t("post:account") }]} here={t("crumb")} />
      <h1>{t("heading", { funder: funder.name })}</h1>
      <p className="lead">{t("lead")}</p>
      <p>{t("notHere")}</p>
      <Views
        label={t("languages")}
        views={["en", "cy"].map((one) => ({ to: wordsAddress({ language: one, chosen }), name: t(`language.${one}`) }))}
        here={wordsAddress({ language, chosen })}
      />
      {language === "cy" && <p className="small soft">{t("cyNote")}</p>}
      {own.length === 0 ? (
        <Empty level={2} heading={t("none.heading")} words={t("none.words")} />
      ) : (
        <section aria-labelledby="own">
          <h2 id="own">{t("ownHeading")}</h2>
          <SentenceList sentences={own} {...{ language, chosen }} />
        </section>
      )}
      <Pages {...{ sentences, language, chosen }} />
    </Page>
  );
}

interface Props {
  sentences: readonly SentenceShown[];
  language: string;
  chosen: string | null;
}

function Pages({ sentences, language, chosen }: Props) {
  const { t } = useTranslation("wordings");
  return wordedPages.map(({ page }) => {
    const here = sentences.filter((one) => one.page === page);
    const summary = t("pageCount", { page: t(`page.${page}`), count: here.length });
    return (
      <Disclosure key={page} summary={summary}>
        {page === "decide" && <p className="small soft">{t("decideNote")}</p>}
        <SentenceList sentences={here} {...{ language, chosen }} />
      </Disclosure>
    );
  });
}
