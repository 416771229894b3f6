import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pressAnswer, pressShown } from "~/server/members/answers.server";
import { endMembership } from "~/server/members/end-membership.server";
import { memberNamed } from "~/server/members/queries.server";
import { inGroup } from "~/server/viewer/group-viewer.server";
import { personal } from "~/server/viewer/signed-in.server";
import settingsStyles from "~/styles/settings.css?url";
import { MemberPress, memberPressMeta } from "~/ui/groups/member-press";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export const meta = memberPressMeta("ending");

/** A member may leave by themselves, so it is not for leads only. */
export async function loader({ params, request, context }: LoaderFunctionArgs) {
  return pressShown(inGroup(context, request, ["member", "lead"]), params.membership, context);
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const by = inGroup(context, request, ["member", "lead"]);
  const member = await memberNamed(context.store, params.membership ?? "", by);
  const done = await endMembership(by, params.membership ?? "", context);
  // Whoever left has no page here to go back to.
  if (done?.ok && done.done === "ended" && member?.isSelf)
    return redirect("/account", { status: 303, headers: personal });
  return pressAnswer(by, done);
}

export default function MembershipEnding() {
  const { member, isThroughInbox, ...shown } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.code ?? null;
  const isAsking = member.role === "lead" && member.state === "counts";
  const leaving = isAsking && isThroughInbox ? "leavingAsked" : "leaving";
  const kind = member.isSelf ? leaving : isAsking ? "asking" : "ending";
  return (
    <MemberPress kind={kind} member={member} {...shown} isLead={shown.isLead || member.isSelf} refused={refused} />
  );
}
