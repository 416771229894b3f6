import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { notDone, notThere, toPerson } from "~/server/people/answers.server";
import { disablePerson } from "~/server/people/disable-person.server";
import { personNamed } from "~/server/people/queries.server";
import { administratorOf } from "~/server/viewer/administrator.server";
import { personal } from "~/server/viewer/signed-in.server";
import { OnePress, onePressMeta } from "~/ui/settings/one-press";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const meta = onePressMeta("disabling");

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const by = administratorOf(context, request);
  const person = await personNamed(context.store, params.person ?? "", by.funder.id);
  if (!person) throw notThere();
  return data({ person, chosen: by.chosen }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const by = administratorOf(context, request);
  const done = await disablePerson(by, params.person ?? "", context);
  if (done === null) throw notThere();
  if (!done.ok) return notDone(done);
  return toPerson(params.person ?? "", by.chosen, { done: "disabled" });
}

export default function PersonDisabling() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.code ?? null;
  return <OnePress kind="disabling" {...shown} refused={refused} />;
}
