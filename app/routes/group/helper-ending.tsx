import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ofGroup, onlyLeads, refusalIn, toGroupPage } from "~/server/helping/answers.server";
import { endHelper } from "~/server/helping/end-helper.server";
import { helperNamed } from "~/server/helping/queries.server";
import { notThere } from "~/server/people/answers.server";
import { inGroup } from "~/server/viewer/group-viewer.server";
import { personal } from "~/server/viewer/signed-in.server";
import { PressPage, pressMeta } from "~/ui/helping/press-page";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const meta = pressMeta("helper-ending");

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const who = inGroup(context, request, ["member", "lead"]);
  const help = await helperNamed(context.store, who.group.id, params.delegation ?? "");
  if (!help) throw notThere();
  const { name, task, untilDay } = help;
  const refused = help.isEnded ? refusalIn({ code: "help-over" }) : onlyLeads(who);
  return data({ of: ofGroup(who), help: { name, task, day: untilDay }, refused }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const who = inGroup(context, request, ["lead"]);
  const done = await endHelper(who, params.delegation ?? "", context);
  if (done === null) throw notThere();
  if (!done.ok) return data({ refused: refusalIn(done) }, { status: 409, headers: personal });
  return toGroupPage("/helpers", request, { done: "ended", helper: params.delegation ?? "" });
}

export default function HelperEnding() {
  const { of, help, refused } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>()?.refused;
  const { t } = useTranslation("helping");
  const words = t("press.helper-ending.words", help);
  return <PressPage {...of} kind="helper-ending" of="helpers" words={words} refused={again ?? refused} />;
}
