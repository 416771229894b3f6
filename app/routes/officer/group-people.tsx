import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { translator } from "~/messages";
import { parseForm } from "~/server/forms.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere, takeKept } from "~/server/kept-forms/kept-form.server";
import { leadForm } from "~/server/members/forms.server";
import { groupToLead, nameLead } from "~/server/members/name-lead.server";
import { notThere } from "~/server/people/answers.server";
import { personal } from "~/server/viewer/signed-in.server";
import { staffOf } from "~/server/viewer/staff.server";
import settingsStyles from "~/styles/settings.css?url";
import { groupsAddress } from "~/ui/groups/addresses";
import { type LeadAgain, NameLead } from "~/ui/groups/name-lead";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const staff = staffOf(context, request, ["officer"]);
  const group = await groupToLead(context.store, staff, params.group ?? "");
  if (!group) throw notThere();
  const kept = await keptHere(context, staff, request);
  return data({ group, kept, chosen: staff.chosen }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  await keepIfSignedOut(context, request);
  const staff = staffOf(context, request, ["officer"]);
  const group = await groupToLead(context.store, staff, params.group ?? "");
  if (!group) throw notThere();
  const form = await parseForm(request, leadForm);
  if (!form.ok) return again({ typed: form.values, errors: sentences(form.errors) }, 422);
  const done = await nameLead(staff, group.id, form.data, context);
  if (done === null) throw notThere();
  if (done.ok) await takeKept(context, staff, form.values);
  if (done.ok)
    return redirect(groupsAddress(`/${group.id}`, staff.chosen, { done: "led" }), { status: 303, headers: personal });
  if (done.code === "has-leads") return again({ typed: form.values, errors: {} }, 409);
  const email = translator("en")(`naming:refused.${done.code}`);
  return again({ typed: form.values, errors: { email } }, 409);
}

function sentences(errors: Record<string, string>): Record<string, string> {
  const t = translator("en");
  const keyOf = (problem: string) => (problem === "agreed" ? "naming:problem.reason" : `members:problem.${problem}`);
  return Object.fromEntries(Object.entries(errors).map(([field, problem]) => [field, t(keyOf(problem))]));
}

function again(shown: LeadAgain, status: number) {
  return data(shown, { status, headers: personal });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("naming:heading", { group: found?.group.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function GroupPeople() {
  const shown = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as LeadAgain | undefined;
  return <NameLead {...shown} again={answer} />;
}
