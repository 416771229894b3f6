import { data, type HeadersFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { hidden } from "~/server/audits/hidden.server";
import { demoFolder, letterIn } from "~/server/mail/queries-folder.server";
import { Card } from "~/ui/card";
import { Crumbs } from "~/ui/crumbs";
import { Page } from "~/ui/page";

export const headers: HeadersFunction = ({ loaderHeaders, errorHeaders }) => errorHeaders ?? loaderHeaders;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const folder = demoFolder(context.env);
  const found = folder && (await letterIn(folder, params.letter ?? ""));
  if (!found) throw new Response(null, { status: 404, headers: hidden });
  return data(found, { headers: hidden });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const title = translator("en")("frame:title", { title: found?.letter.subject });
  return found ? [{ title }, { name: "robots", content: "noindex" }] : [];
};

export default function DemoLetter() {
  const { letter, lines } = useLoaderData<typeof loader>();
  const { t } = useTranslation("demo");
  const { to, day, time } = letter;
  return (
    <Page>
      <Crumbs above={[{ to: "/demo/mail", name: t("mail.crumb") }]} here={letter.subject} />
      <h1>{letter.subject}</h1>
      <p className="lead">{t("mail.facts", { to, day, time })}</p>
      <Card narrow>
        {lines
          .filter((line) => line !== "")
          .map((line, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a letter never changes, and two lines may be alike
            <p key={place}>{/^https?:\/\/\S+$/.test(line) ? <a href={line}>{line}</a> : line}</p>
          ))}
      </Card>
      <p>
        <a href="/demo/mail">{t("mail.back")}</a>
      </p>
    </Page>
  );
}
