import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { documentNamed } from "~/server/documents/queries.server";
import { toFiles } from "~/server/files/files-page.server";
import { removeDocument } from "~/server/files/remove-document.server";
import { notDone, notThere } from "~/server/people/answers.server";
import { inGroup } from "~/server/viewer/group-viewer.server";
import { personal } from "~/server/viewer/signed-in.server";
import { OnePress, onePressMeta } from "~/ui/files/one-press";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const meta = onePressMeta("removal");

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const who = inGroup(context, request, ["member", "lead"]);
  const name = await documentNamed(context.store, who.group.id, params.document ?? "", context.now());
  if (name === null) throw notThere();
  return data({ name, chosen: who.chosen }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const who = inGroup(context, request, ["member", "lead"]);
  const done = await removeDocument(who, params.document ?? "", context);
  if (done === null) throw notThere();
  if (!done.ok) return notDone(done);
  return toFiles(who, "removed", params.document ?? "");
}

export default function FileRemoval() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.code ?? null;
  return <OnePress kind="removal" {...shown} refused={refused} />;
}
