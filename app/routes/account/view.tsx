import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { parseForm } from "~/server/forms.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere, takeKept } from "~/server/kept-forms/kept-form.server";
import { notThere } from "~/server/people/answers.server";
import { renameView } from "~/server/saved-views/change-view.server";
import { viewForm } from "~/server/saved-views/forms.server";
import { viewOf } from "~/server/saved-views/queries.server";
import { personal, signedIn } from "~/server/viewer/signed-in.server";
import { listAddress } from "~/ui/saved-views/addresses";
import { ViewForm } from "~/ui/saved-views/view-form";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const viewer = signedIn(context, request);
  const view = await viewOf(context.store, viewer.personId, params.view ?? "");
  if (!view) throw notThere();
  return data({ view, kept: await keptHere(context, viewer, request) }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  await keepIfSignedOut(context, request);
  const viewer = signedIn(context, request);
  const form = await parseForm(request, viewForm);
  const view = await viewOf(context.store, viewer.personId, params.view ?? "");
  if (!view) throw notThere();
  if (!form.ok) {
    const error = translator("en")(`saved-views:problem.${form.errors.name}`);
    return data({ typed: form.values.name ?? "", error }, { status: 422, headers: personal });
  }
  await renameView(viewer.personId, view.id, form.data.name, context);
  await takeKept(context, viewer, form.values);
  return redirect(listAddress(view, { view: "renamed" }), { status: 303, headers: personal });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("saved-views:renameHeading", { name: found?.view.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function View() {
  const { view, kept } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("saved-views");
  return (
    <ViewForm
      {...{ page: view.page, heading: t("renameHeading", { name: view.name }), kept, again: refused }}
      action={`/account/views/${view.id}`}
      back={listAddress(view)}
      typed={refused?.typed ?? kept?.typed.name ?? view.name}
      error={refused?.error}
    />
  );
}
