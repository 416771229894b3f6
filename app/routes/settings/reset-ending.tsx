import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { resetNamed } from "~/server/factors/queries-resets.server";
import { endReset } from "~/server/factors/settle-reset.server";
import { notDone, notThere, toPerson } from "~/server/people/answers.server";
import { administratorOf } from "~/server/viewer/administrator.server";
import { personal } from "~/server/viewer/signed-in.server";
import { OnePress, onePressMeta } from "~/ui/settings/one-press";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const meta = onePressMeta("keeping");

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const by = administratorOf(context, request);
  const found = await resetNamed(context.store, params.reset ?? "", by.funder.id);
  if (!found) throw notThere();
  return data({ ...found, chosen: by.chosen }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const by = administratorOf(context, request);
  const done = await endReset(by, params.reset ?? "", context);
  if (done === null) throw notThere();
  if (!done.ok) return notDone(done);
  return toPerson(done.personId, by.chosen, { done: "reset-ended" });
}

export default function ResetEnding() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.code ?? null;
  return <OnePress kind="keeping" {...shown} refused={refused} />;
}
