import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { officerPress, officerShown } from "~/server/members/officer-answers.server";
import { staffOf } from "~/server/viewer/staff.server";
import settingsStyles from "~/styles/settings.css?url";
import { AfterCall, afterCallMeta, type CallAgain } from "~/ui/groups/after-call";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export const meta = afterCallMeta("ending");

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  return officerShown(staffOf(context, request, ["officer"]), { params, request, wanted: "ending" }, context);
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  await keepIfSignedOut(context, request);
  return officerPress(staffOf(context, request, ["officer"]), { params, request, wanted: "ending" }, context);
}

export default function OfficerEndingConfirmation() {
  const shown = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>() as CallAgain | undefined;
  return <AfterCall wanted="ending" {...shown} again={again} />;
}
