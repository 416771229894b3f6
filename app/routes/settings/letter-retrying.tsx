import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { mailNamed } from "~/server/mail/queries.server";
import { retryMail } from "~/server/mail/retry-mail.server";
import { notThere } from "~/server/people/answers.server";
import { personal } from "~/server/viewer/signed-in.server";
import { actorFor, staffOf } from "~/server/viewer/staff.server";
import { Button, ButtonLink, Buttons } from "~/ui/button";
import { Page } from "~/ui/page";
import { settingsAddress } from "~/ui/settings/addresses";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

const wanted = ["officer", "administrator"] as const;

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { funder, chosen } = staffOf(context, request, wanted);
  const { store, now } = context;
  const found = await mailNamed(store, { mailId: params.mail ?? "", funderId: funder.id, now: now() });
  if (found === null) throw notThere();
  return data({ ...found, chosen }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const staff = staffOf(context, request, wanted);
  const by = actorFor(staff, staff.roles.includes("officer") ? "officer" : "administrator");
  const done = await retryMail({ mailId: params.mail ?? "", funderId: staff.funder.id }, by, context);
  if (done === null) throw notThere();
  if (done === "gone") return data({ isRefused: true }, { status: 409, headers: personal });
  return redirect(settingsAddress("/letters", staff.chosen, { done: "1" }), { status: 303, headers: personal });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("post:retrying.heading") }) }, { name: "robots", content: "noindex" }];
};

export default function LetterRetrying() {
  const { name, canRetry, chosen } = useLoaderData<typeof loader>();
  const isRefused = useActionData<typeof action>() !== undefined || !canRetry;
  const { t } = useTranslation("post");
  return (
    <Page here="account">
      <h1>{t("retrying.heading")}</h1>
      <p className="lead">{t(isRefused ? "retrying.gone" : "retrying.lead", { name })}</p>
      <form method="post">
        <Buttons>
          {!isRefused && <Button>{t("notSent.retry")}</Button>}
          <ButtonLink look="second" to={settingsAddress("/letters", chosen)}>
            {t("retrying.back")}
          </ButtonLink>
        </Buttons>
      </form>
    </Page>
  );
}
