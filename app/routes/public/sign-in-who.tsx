import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { parseForm } from "~/server/forms.server";
import { held } from "~/server/sign-in/cookies.server";
import { deviceIn, whoForm } from "~/server/sign-in/forms.server";
import { whoShown } from "~/server/sign-in/say-who.server";
import { whoAnswer } from "~/server/sign-in/sign-in-answer.server";
import { personal } from "~/server/viewer/signed-in.server";
import accountStyles from "~/styles/account.css?url";
import { ButtonLink, Buttons } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { localeOf } from "~/ui/language/locale-of";
import { Page } from "~/ui/page";
import { WhoForm } from "~/ui/sign-in/who-form";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: accountStyles }];

/** Opening the page spends nothing. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const { cookies, store, now } = context;
  const secret = await held(cookies.who, request.headers.get("Cookie"));
  const device = deviceIn(new URL(request.url).searchParams.get("device"));
  return data({ asked: await whoShown(store, secret, now()), device }, { headers: personal });
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { values } = await parseForm(request, whoForm);
  const said = whoForm.parse(values);
  const done = await whoAnswer(request, context, said);
  if (done instanceof Response) return done;
  return data({ ...said, problem: done }, { status: 422, headers: personal });
}

export const handle = { languages: ["en", "cy"] };

export const meta: MetaFunction = ({ matches }) => {
  const t = translator(localeOf(matches));
  return [{ title: t("frame:title", { title: t("sign-in:who.heading") }) }, { name: "robots", content: "noindex" }];
};

export default function SignInWho() {
  const { asked, device } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>() as
    | { who: string; name: string; problem: "who" | "name" | null }
    | undefined;
  const { t } = useTranslation("sign-in");
  const { problem = null } = again ?? {};
  const errors = { who: problem === "who" ? t("who.pick") : "", name: problem === "name" ? t("who.type") : "" };
  return (
    <Page here="account">
      <ErrorSummary
        errors={Object.entries(errors).flatMap(([id, text]) => (asked && text !== "" ? [{ id, text }] : []))}
      />
      <h1>{t("who.heading")}</h1>
      {asked && <p className="lead">{t("who.lead", { group: asked.group.name })}</p>}
      {asked && <WhoForm people={asked.people} device={device} typed={again} errors={errors} />}
      {!asked && (
        <>
          <p className="lead">
            {t("who.over")} {t("who.overText")}
          </p>
          <Buttons>
            <ButtonLink to="/sign-in">{t("who.again")}</ButtonLink>
          </Buttons>
        </>
      )}
    </Page>
  );
}
