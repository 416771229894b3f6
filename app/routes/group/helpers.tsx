import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { ofGroup } from "~/server/helping/answers.server";
import { helperNamed, helpersOf } from "~/server/helping/queries.server";
import { inGroup } from "~/server/viewer/group-viewer.server";
import { personal } from "~/server/viewer/signed-in.server";
import settingsStyles from "~/styles/settings.css?url";
import { ButtonLink, Buttons } from "~/ui/button";
import { Empty } from "~/ui/empty";
import { myGroupAddress } from "~/ui/groups/addresses";
import { GroupPage } from "~/ui/helping/group-page";
import { HelperList, HelpersBefore } from "~/ui/helping/helper-list";
import { PostButton } from "~/ui/settings/post-button";
import { Toast } from "~/ui/toast";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const who = inGroup(context, request, ["member", "lead"]);
  const { store, now } = context;
  const asked = new URL(request.url).searchParams;
  const code = asked.get("done");
  const about = who.role === "lead" && code ? await helperNamed(store, who.group.id, asked.get("helper") ?? "") : null;
  const isSo = about !== null && (code === "invited" || code === "ended") && about.isEnded === (code === "ended");
  const helpers = await helpersOf(store, who.group.id, now());
  return data({ of: ofGroup(who), helpers, done: isSo ? about : null }, { headers: personal });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = t("helping:helpers.heading", { group: found?.of.group.name ?? "" });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function Helpers() {
  const { of, helpers, done } = useLoaderData<typeof loader>();
  const { isLead, chosen } = of;
  const { t } = useTranslation("helping");
  return (
    <GroupPage {...of} here="helpers" first={done && <Done about={done} chosen={chosen} />}>
      <div className="settings">
        {helpers.now.length > 0 && <HelperList helpers={helpers.now} isLead={isLead} chosen={chosen} />}
        {helpers.now.length === 0 && (
          <Empty heading={t("helpers.none.heading")} level={2} words={t("helpers.none.words")} />
        )}
        {isLead && (
          <Buttons>
            <ButtonLink to={myGroupAddress("/helpers/new", chosen)}>{t("helpers.add")}</ButtonLink>
          </Buttons>
        )}
        <HelpersBefore helpers={helpers.before} />
      </div>
    </GroupPage>
  );
}

type About = NonNullable<Awaited<ReturnType<typeof helperNamed>>>;

function Done({
  about: { id, name, email, task, untilDay, isEnded },
  chosen,
}: {
  about: About;
  chosen: string | null;
}) {
  const { t } = useTranslation("helping");
  const end = { action: myGroupAddress(`/helpers/${id}/ending`, chosen), words: t("undo") };
  const again = { action: myGroupAddress("/helpers/new", chosen), words: t("again.helper") };
  const fields = { name, email: email ?? "", task, untilDay };
  return (
    <Toast
      words={t(isEnded ? "done.helperEnded" : "done.invited", { name, day: untilDay })}
      undo={isEnded ? <PostButton {...again} fields={fields} /> : <PostButton {...end} />}
    />
  );
}
