import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { endPasskey } from "~/server/factors/end-passkey.server";
import { passkeyNamed } from "~/server/factors/queries.server";
import { secondStep } from "~/server/factors/second-step.server";
import { notThere } from "~/server/people/answers.server";
import { personal, signedIn } from "~/server/viewer/signed-in.server";
import { Button, ButtonLink, Buttons } from "~/ui/button";
import { Note } from "~/ui/note";
import { Page } from "~/ui/page";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { personId } = signedIn(context, request);
  const passkey = await passkeyNamed(context.store, params.passkey ?? "", personId);
  if (!passkey) throw notThere();
  return data({ passkey }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const viewer = signedIn(context, request);
  const id = params.passkey ?? "";
  const done = await endPasskey(viewer, id, context);
  if (done === null) throw notThere();
  if (done === "first") return secondStep(`/account/passkeys/${id}/ending`);
  if (done === "last") return data({ isLast: true }, { status: 409, headers: personal });
  return redirect("/account?factor=ended", { status: 303, headers: personal });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  const title = t("frame:title", { title: t("factors:passkey.endHeading") });
  return [{ title }, { name: "robots", content: "noindex" }];
};

export default function PasskeyEnding() {
  const { passkey } = useLoaderData<typeof loader>();
  const isLast = useActionData<typeof action>()?.isLast === true;
  const { t } = useTranslation("factors");
  return (
    <Page here="account">
      <h1>{t("passkey.endHeading")}</h1>
      <p className="lead">{t("passkey.endLead", passkey)}</p>
      {isLast && (
        <Note tone="honey" first={t("passkey.last")}>
          {t("passkey.lastText")}
        </Note>
      )}
      <form method="post">
        <Buttons>
          {!isLast && <Button>{t("passkey.endButton")}</Button>}
          {isLast && <ButtonLink to="/account/authenticator">{t("passkey.appLink")}</ButtonLink>}
          <ButtonLink look="second" to="/account">
            {t("passkey.back")}
          </ButtonLink>
        </Buttons>
      </form>
    </Page>
  );
}
