import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { translator } from "~/messages";
import { parseForm } from "~/server/forms.server";
import { ofGroup, refusalIn, toGroupPage } from "~/server/helping/answers.server";
import { askHost } from "~/server/hosting/ask-host.server";
import { hostDoneIn } from "~/server/hosting/done.server";
import { hostForm } from "~/server/hosting/forms.server";
import { groupsNamed, hostingsOf } from "~/server/hosting/queries.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere, takeKept } from "~/server/kept-forms/kept-form.server";
import { notThere } from "~/server/people/answers.server";
import { inGroup } from "~/server/viewer/group-viewer.server";
import { personal } from "~/server/viewer/signed-in.server";
import settingsStyles from "~/styles/settings.css?url";
import { ErrorSummary } from "~/ui/error-summary";
import { AskHostForm } from "~/ui/helping/ask-host-form";
import { GroupPage } from "~/ui/helping/group-page";
import { HostDone } from "~/ui/helping/host-done";
import { AskedBy, HeldFor, OurHost } from "~/ui/helping/our-host";
import { KeptWords } from "~/ui/kept-note";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = inGroup(context, request, ["member", "lead"]);
  const { store } = context;
  const asked = new URL(request.url).searchParams;
  const hostings = await hostingsOf(store, who.group.id);
  const isLead = who.role === "lead";
  const q = isLead && hostings.ours === null ? asked.get("q") : null;
  const found = q === null ? null : await groupsNamed(store, q, who.group.id);
  const done = isLead ? await hostDoneIn(store, asked, who.group.id) : null;
  const kept = await keptHere(context, who, request);
  return data({ of: ofGroup(who), hostings, q, found, done, kept }, { headers: personal });
}

/** The form as it comes back: what was typed, and a sentence for each field. */
interface Again {
  typed: Record<string, string>;
  errors: Record<string, string>;
}

export async function action({ request, context }: ActionFunctionArgs) {
  await keepIfSignedOut(context, request);
  const who = inGroup(context, request, ["lead"]);
  const form = await parseForm(request, hostForm);
  const typed = form.values;
  if (!form.ok) {
    const t = translator("en");
    const errors = Object.entries(form.errors).map(([field, code]) => [field, t(`helping:problem.${code}`)]);
    return data<Again>({ typed, errors: Object.fromEntries(errors) }, { status: 422, headers: personal });
  }
  const done = await askHost(who, { hostId: form.data.host, terms: form.data.terms }, context);
  if (done === null) throw notThere();
  if (!done.ok) return data<Again>({ typed, errors: { host: refusalIn(done) } }, { status: 409, headers: personal });
  await takeKept(context, who, typed);
  return toGroupPage("/host", request, { done: "asked", hosting: done.id });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("helping:host.heading", { group: found?.of.group.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function Host() {
  const { of, hostings, q, found, done, kept } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const { typed = kept?.typed ?? {}, errors = {} }: Partial<Again> = again ?? {};
  const { isLead, chosen } = of;
  const first = (
    <>
      <ErrorSummary errors={Object.entries(errors).map(([id, text]) => ({ id: found ? id : "ask", text }))} />
      {done && <HostDone done={done} chosen={chosen} />}
    </>
  );
  return (
    <GroupPage {...of} here="host" first={first}>
      <div className="settings">
        <OurHost ours={hostings.ours} isLead={isLead} chosen={chosen} />
        {isLead && hostings.ours === null && (
          <AskHostForm {...{ q, found, typed, errors, chosen }}>
            <KeptWords kept={kept} again={again} isNew />
          </AskHostForm>
        )}
        <AskedBy asked={hostings.asked} isLead={isLead} chosen={chosen} />
        <HeldFor held={hostings.held} isLead={isLead} chosen={chosen} />
      </div>
    </GroupPage>
  );
}
