import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { funderRoles } from "~/domain/people/viewer";
import { translator } from "~/messages";
import { parseForm } from "~/server/forms.server";
import { notThere, toPerson } from "~/server/people/answers.server";
import { roleForm } from "~/server/people/forms.server";
import { giveRole } from "~/server/people/give-role.server";
import { personNamed } from "~/server/people/queries.server";
import { wardsToPick } from "~/server/people/wards.server";
import { administratorOf } from "~/server/viewer/administrator.server";
import { personal } from "~/server/viewer/signed-in.server";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { Page } from "~/ui/page";
import { settingsAddress } from "~/ui/settings/addresses";
import { GiveRole } from "~/ui/settings/give-role";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const by = administratorOf(context, request);
  const person = await personNamed(context.store, params.person ?? "", by.funder.id);
  if (!person) throw notThere();
  return data({ person, wards: await wardsToPick(context.store), chosen: by.chosen }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const by = administratorOf(context, request);
  const form = await parseForm(request, roleForm);
  if (!(await personNamed(context.store, params.person ?? "", by.funder.id))) throw notThere();
  if (!form.ok) return data({ problem: "problem.role" }, { status: 422, headers: personal });
  const done = await giveRole(by, params.person ?? "", form.data, context);
  if (done === null) throw notThere();
  if (!done.ok) return data({ problem: `refused.${done.code}` }, { status: 409, headers: personal });
  return toPerson(done.personId, by.chosen, { done: done.waits ? "waits" : "given", role: done.roleId });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("people:give.heading", { name: found?.person.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function PersonRoles() {
  const { person, wards, chosen } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const { t } = useTranslation("people");
  const error = problem && t(problem, { name: person.name });
  const above = [
    { to: settingsAddress("/people", chosen), name: t("crumb") },
    { to: settingsAddress(`/people/${person.id}`, chosen), name: person.name },
  ];
  return (
    <Page here="account">
      <ErrorSummary errors={error ? [{ id: "role", text: error }] : []} />
      <Crumbs above={above} here={t("give.crumb")} />
      <h1>{t("give.heading", { name: person.name })}</h1>
      <p className="lead">{t("give.lead")}</p>
      <GiveRole personId={person.id} roles={funderRoles} wards={wards} error={error} chosen={chosen} />
    </Page>
  );
}
