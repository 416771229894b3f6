import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { parseForm } from "~/server/forms.server";
import { ofGroup, refusalIn, toGroupPage } from "~/server/helping/answers.server";
import { notThere } from "~/server/people/answers.server";
import { sharingForm } from "~/server/sharing/forms.server";
import { sharingNamed, sharingShown } from "~/server/sharing/queries.server";
import { shareGroup } from "~/server/sharing/share-group.server";
import { inGroup } from "~/server/viewer/group-viewer.server";
import { personal } from "~/server/viewer/signed-in.server";
import settingsStyles from "~/styles/settings.css?url";
import { ErrorSummary } from "~/ui/error-summary";
import { myGroupAddress } from "~/ui/groups/addresses";
import { GroupPage } from "~/ui/helping/group-page";
import { KnowingFunders } from "~/ui/helping/knowing-funders";
import { ShareForm } from "~/ui/helping/share-form";
import { PostButton } from "~/ui/settings/post-button";
import { Toast } from "~/ui/toast";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = inGroup(context, request, ["member", "lead"]);
  const { store } = context;
  const asked = new URL(request.url).searchParams;
  const code = asked.get("done");
  const known = who.role === "lead" && code ? await sharingNamed(store, asked.get("known") ?? "", who.group.id) : null;
  const isSo =
    known?.isOwnWord && (code === "shared" || code === "unshared") && known.isEnded === (code === "unshared");
  return data(
    { of: ofGroup(who), ...(await sharingShown(store, who.group.id)), done: isSo ? known : null },
    { headers: personal },
  );
}

/** The form as it comes back: what was typed, and a sentence for each field. */
interface Again {
  typed: Record<string, string>;
  errors: Record<string, string>;
}

export async function action({ request, context }: ActionFunctionArgs) {
  const who = inGroup(context, request, ["lead"]);
  const form = await parseForm(request, sharingForm);
  const typed = form.values;
  if (!form.ok) {
    const t = translator("en");
    const errors = Object.entries(form.errors).map(([field, code]) => [field, t(`helping:problem.${code}`)]);
    return data<Again>({ typed, errors: Object.fromEntries(errors) }, { status: 422, headers: personal });
  }
  const done = await shareGroup(who, { funderId: form.data.funder, how: form.data.how }, context);
  if (done === null) throw notThere();
  if (!done.ok) return data<Again>({ typed, errors: { funder: refusalIn(done) } }, { status: 409, headers: personal });
  return toGroupPage("/sharing", request, { done: "shared", known: done.id });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("helping:sharing.heading", { group: found?.of.group.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function Sharing() {
  const { of, knowing, funders, wards, done } = useLoaderData<typeof loader>();
  const { typed = {}, errors = {} }: Partial<Again> = useActionData<typeof action>() ?? {};
  const { isLead, chosen } = of;
  const first = (
    <>
      <ErrorSummary errors={Object.entries(errors).map(([id, text]) => ({ id, text }))} />
      {done && <Done known={done} chosen={chosen} />}
    </>
  );
  return (
    <GroupPage {...of} here="sharing" first={first}>
      <div className="settings">
        <KnowingFunders {...{ knowing, wards, isLead, chosen }} />
        {isLead && <ShareForm {...{ funders, typed, errors, chosen }} />}
      </div>
    </GroupPage>
  );
}

type Known = NonNullable<Awaited<ReturnType<typeof sharingNamed>>>;

function Done({ known: { id, how, funder, isEnded }, chosen }: { known: Known; chosen: string | null }) {
  const { t } = useTranslation("helping");
  const end = { action: myGroupAddress(`/sharing/${id}/ending`, chosen), words: t("undo") };
  const again = { action: myGroupAddress("/sharing", chosen), words: t("again.share") };
  return (
    <Toast
      words={t(`done.${isEnded ? "unshared" : "shared"}.${how}`, { name: funder.name })}
      undo={isEnded ? <PostButton {...again} fields={{ funder: funder.id, how }} /> : <PostButton {...end} />}
    />
  );
}
