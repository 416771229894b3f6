import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { onlyInDemo } from "~/server/demo/only-in-demo.server";
import { demoPeopleIn } from "~/server/demo/queries.server";
import { personal } from "~/server/viewer/signed-in.server";
import accountStyles from "~/styles/account.css?url";
import { Button, ButtonLink, Buttons } from "~/ui/button";
import { DemoPeople } from "~/ui/demo/demo-people";
import { Page } from "~/ui/page";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: accountStyles }];

export async function loader({ context }: LoaderFunctionArgs) {
  onlyInDemo(context.env);
  return data({ people: await demoPeopleIn(context.store) }, { headers: personal });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("demo:heading") }) }, { name: "robots", content: "noindex" }];
};

export default function Demo() {
  const { people } = useLoaderData<typeof loader>();
  const { t } = useTranslation("demo");
  return (
    <Page here="account">
      <h1>{t("heading")}</h1>
      <p className="lead">{t("lead")}</p>
      <DemoPeople people={people} />
      <section aria-labelledby="place">
        <h2 id="place">{t("place.heading")}</h2>
        <p>{t("place.words")}</p>
        <Buttons>
          <form method="post" action="/demo/audit">
            <Button look="second">{t("place.audit")}</Button>
          </form>
          <ButtonLink look="quiet" to="/demo/mail">
            {t("letters")}
          </ButtonLink>
        </Buttons>
      </section>
    </Page>
  );
}
