import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pressAnswer, pressShown } from "~/server/members/answers.server";
import { makeLead } from "~/server/members/make-lead.server";
import { inGroup } from "~/server/viewer/group-viewer.server";
import settingsStyles from "~/styles/settings.css?url";
import { MemberPress, memberPressMeta } from "~/ui/groups/member-press";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export const meta = memberPressMeta("proposing");

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  return pressShown(inGroup(context, request, ["member", "lead"]), params.membership, context);
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const by = inGroup(context, request, ["lead"]);
  return pressAnswer(by, await makeLead(by, params.membership ?? "", context));
}

export default function MembershipLeadership() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.code ?? null;
  return <MemberPress kind="proposing" {...shown} refused={refused} />;
}
