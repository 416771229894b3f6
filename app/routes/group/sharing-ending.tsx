import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ofGroup, onlyLeads, refusalIn, toGroupPage } from "~/server/helping/answers.server";
import { notThere } from "~/server/people/answers.server";
import { sharingNamed } from "~/server/sharing/queries.server";
import { unshareGroup } from "~/server/sharing/unshare-group.server";
import { inGroup } from "~/server/viewer/group-viewer.server";
import { personal } from "~/server/viewer/signed-in.server";
import { PressPage, pressMeta } from "~/ui/helping/press-page";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const meta = pressMeta("sharing-ending");

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const who = inGroup(context, request, ["member", "lead"]);
  const known = await sharingNamed(context.store, params.known ?? "", who.group.id);
  if (!known) throw notThere();
  const { how, funder, isEnded, isOwnWord } = known;
  const code = !isOwnWord ? "not-yours-to-end" : isEnded ? "share-ended" : null;
  const refused = code ? refusalIn({ code, name: funder.name }) : onlyLeads(who);
  return data({ of: ofGroup(who), name: funder.name, how, refused }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const who = inGroup(context, request, ["lead"]);
  const done = await unshareGroup(who, params.known ?? "", context);
  if (done === null) throw notThere();
  if (!done.ok) return data({ refused: refusalIn(done) }, { status: 409, headers: personal });
  return toGroupPage("/sharing", request, { done: "unshared", known: params.known ?? "" });
}

export default function SharingEnding() {
  const { of, name, how, refused } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("helping");
  const words = t(`press.sharing-ending.${how === "councillors" ? how : "agreed"}`, { name });
  return <PressPage {...of} kind="sharing-ending" of="sharing" words={words} refused={again ?? refused} />;
}
