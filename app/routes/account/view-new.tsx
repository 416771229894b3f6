import { randomUUID } from "node:crypto";
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { parseForm } from "~/server/forms.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere, takeKept } from "~/server/kept-forms/kept-form.server";
import { notThere } from "~/server/people/answers.server";
import { viewForm } from "~/server/saved-views/forms.server";
import { listIn, queryIn } from "~/server/saved-views/queries.server";
import { saveView } from "~/server/saved-views/save-view.server";
import { personal, signedIn } from "~/server/viewer/signed-in.server";
import { listAddress, newViewAddress } from "~/ui/saved-views/addresses";
import { ViewForm } from "~/ui/saved-views/view-form";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = signedIn(context, request);
  const kept = await keptHere(context, viewer, request);
  return data({ view: asked(request), id: randomUUID(), kept }, { headers: personal });
}

export async function action({ request, context }: ActionFunctionArgs) {
  await keepIfSignedOut(context, request);
  const viewer = signedIn(context, request);
  const form = await parseForm(request, viewForm);
  if (!form.ok) {
    const error = translator("en")(`saved-views:problem.${form.errors.name}`);
    return data({ typed: form.values.name ?? "", error }, { status: 422, headers: personal });
  }
  const view = asked(request);
  const { id = randomUUID(), name } = form.data;
  if (!(await saveView(viewer.personId, { ...view, id, name }, context))) throw notThere();
  await takeKept(context, viewer, form.values);
  return redirect(listAddress(view, { view: "saved" }), { status: 303, headers: personal });
}

/** The list and the filter that an address names. */
function asked(request: Request) {
  const params = new URL(request.url).searchParams;
  const page = listIn(params);
  return { page, query: queryIn(page, params), chosen: params.get("funder")?.slice(0, 100) ?? null };
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("saved-views:new") }) }, { name: "robots", content: "noindex" }];
};

export default function ViewNew() {
  const { view, id, kept } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("saved-views");
  return (
    <ViewForm
      {...{ page: view.page, heading: t("new"), id, kept, again: refused }}
      action={newViewAddress(view.page, view.chosen, view.query)}
      back={listAddress(view)}
      typed={refused?.typed ?? kept?.typed.name ?? ""}
      error={refused?.error}
    />
  );
}
