import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { toPeople } from "~/server/members/answers.server";
import { endInbox } from "~/server/members/end-inbox.server";
import { inboxNamed } from "~/server/members/queries.server";
import { notDone, notThere } from "~/server/people/answers.server";
import { inGroup } from "~/server/viewer/group-viewer.server";
import { personal } from "~/server/viewer/signed-in.server";
import settingsStyles from "~/styles/settings.css?url";
import { MemberPress, memberPressMeta } from "~/ui/groups/member-press";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export const meta = memberPressMeta("inbox");

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const by = inGroup(context, request, ["member", "lead"]);
  const inbox = await inboxNamed(context.store, params.inbox ?? "", by.group.id);
  if (!inbox) throw notThere();
  const shown = { member: { name: inbox.email }, chosen: by.chosen, isLead: by.role === "lead" };
  return data(shown, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const by = inGroup(context, request, ["lead"]);
  const done = await endInbox(by, params.inbox ?? "", context);
  if (done === null) throw notThere();
  return done.ok ? toPeople(by.chosen, { done: "inbox-ended" }) : notDone(done);
}

export default function InboxEnding() {
  const shown = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.code ?? null;
  return <MemberPress kind="inbox" {...shown} refused={refused} />;
}
