import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notDone, notThere, toPerson } from "~/server/people/answers.server";
import { endRole } from "~/server/people/end-role.server";
import { roleNamed } from "~/server/people/queries.server";
import { administratorOf } from "~/server/viewer/administrator.server";
import { personal } from "~/server/viewer/signed-in.server";
import { OnePress, onePressMeta } from "~/ui/settings/one-press";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const meta = onePressMeta("ending");

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const by = administratorOf(context, request);
  const found = await roleNamed(context.store, params.role ?? "", by.funder.id);
  if (!found) throw notThere();
  return data({ ...found, chosen: by.chosen }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const by = administratorOf(context, request);
  const done = await endRole(by, params.role ?? "", context);
  if (done === null) throw notThere();
  if (!done.ok) return notDone(done);
  // Whoever is no administrator any more has no page here to go back to.
  if (done.personId === by.personId && done.role === "administrator")
    return redirect("/account", { status: 303, headers: personal });
  return toPerson(done.personId, by.chosen, { done: "ended", role: params.role });
}

export default function RoleEnding() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.code ?? null;
  return <OnePress kind="ending" {...shown} refused={refused} />;
}
