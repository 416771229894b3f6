import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ofGroup, onlyLeads, refusalIn, toGroupPage } from "~/server/helping/answers.server";
import { agreeToHost } from "~/server/hosting/agree-to-host.server";
import { hostingNamed } from "~/server/hosting/queries.server";
import { notThere } from "~/server/people/answers.server";
import { inGroup } from "~/server/viewer/group-viewer.server";
import { personal } from "~/server/viewer/signed-in.server";
import { PressPage, pressMeta } from "~/ui/helping/press-page";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const meta = pressMeta("host-agreement");

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const who = inGroup(context, request, ["member", "lead"]);
  const hosting = await hostingNamed(context.store, params.hosting ?? "", who.group.id);
  if (!hosting?.isHost) throw notThere();
  const { name, state } = hosting;
  const refused = state === "asked" ? onlyLeads(who) : refusalIn({ code: `host-${state}`, name });
  return data({ of: ofGroup(who), name, refused }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const who = inGroup(context, request, ["lead"]);
  const done = await agreeToHost(who, params.hosting ?? "", context);
  if (done === null) throw notThere();
  if (!done.ok) return data({ refused: refusalIn(done) }, { status: 409, headers: personal });
  return toGroupPage("/host", request, { done: "agreed", hosting: params.hosting ?? "" });
}

export default function HostAgreement() {
  const { of, name, refused } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("helping");
  const words = t("press.host-agreement.words", { name });
  return <PressPage {...of} kind="host-agreement" of="host" words={words} refused={again ?? refused} />;
}
