import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ofGroup, onlyLeads, refusalIn, toGroupPage } from "~/server/helping/answers.server";
import { endHosting } from "~/server/hosting/end-hosting.server";
import { hostingNamed } from "~/server/hosting/queries.server";
import { notThere } from "~/server/people/answers.server";
import { inGroup } from "~/server/viewer/group-viewer.server";
import { personal } from "~/server/viewer/signed-in.server";
import { PressPage, pressMeta } from "~/ui/helping/press-page";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const meta = pressMeta("host-ending");

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const who = inGroup(context, request, ["member", "lead"]);
  const hosting = await hostingNamed(context.store, params.hosting ?? "", who.group.id);
  if (!hosting) throw notThere();
  const { name, state, isHost } = hosting;
  const refused = state === "ended" ? refusalIn({ code: "host-ended" }) : onlyLeads(who);
  return data({ of: ofGroup(who), name, state, isHost, refused }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const who = inGroup(context, request, ["lead"]);
  const done = await endHosting(who, params.hosting ?? "", context);
  if (done === null) throw notThere();
  if (!done.ok) return data({ refused: refusalIn(done) }, { status: 409, headers: personal });
  return toGroupPage("/host", request, { done: "ended", hosting: params.hosting ?? "" });
}

export default function HostEnding() {
  const { of, name, state, isHost, refused } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("helping");
  const kind = `${state === "agreed" ? "agreed" : "asked"}${isHost ? "By" : ""}`;
  const words = t(`press.host-ending.${kind}`, { name });
  return <PressPage {...of} kind="host-ending" of="host" words={words} refused={again ?? refused} />;
}
