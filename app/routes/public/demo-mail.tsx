import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { hidden } from "~/server/audits/hidden.server";
import { demoFolder, lettersIn } from "~/server/mail/queries-folder.server";
import { CardTable } from "~/ui/card-table";
import { Empty } from "~/ui/empty";
import { Page } from "~/ui/page";

export const headers: HeadersFunction = ({ loaderHeaders, errorHeaders }) => errorHeaders ?? loaderHeaders;

export async function loader({ context }: LoaderFunctionArgs) {
  const folder = demoFolder(context.env);
  if (folder === null) throw new Response(null, { status: 404, headers: hidden });
  return data({ letters: await lettersIn(folder) }, { headers: hidden });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("demo:mail.heading") }) }, { name: "robots", content: "noindex" }];
};

export default function DemoMail() {
  const { letters } = useLoaderData<typeof loader>();
  const { t } = useTranslation("demo");
  return (
    <Page>
      <h1>{t("mail.heading")}</h1>
      <p className="lead">{t("mail.lead")}</p>
      {letters.length === 0 ? (
        <Empty level={2} heading={t("mail.none.heading")} words={t("mail.none.words")} />
      ) : (
        <CardTable
          caption={t("mail.caption")}
          columns={[
            { key: "subject", name: t("mail.subject") },
            { key: "to", name: t("mail.to") },
            { key: "when", name: t("mail.when") },
          ]}
          rows={letters.map(({ name, subject, to, day, time }) => ({
            id: name,
            cells: {
              subject: <a href={`/demo/mail/${name}`}>{subject}</a>,
              to: <bdi>{to}</bdi>,
              when: t("mail.at", { day, time }),
            },
          }))}
        />
      )}
    </Page>
  );
}
