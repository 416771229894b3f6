import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { formIn, textsIn } from "~/server/forms.server";
import { addKnownGroup } from "~/server/groups/add-known-group.server";
import { readGroup } from "~/server/groups/group-form.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere, takeKept } from "~/server/kept-forms/kept-form.server";
import { personal } from "~/server/viewer/signed-in.server";
import { staffOf } from "~/server/viewer/staff.server";
import { wardsIn } from "~/server/wards/queries.server";
import settingsStyles from "~/styles/settings.css?url";
import { Button, Buttons } from "~/ui/button";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { AlikeNote } from "~/ui/group-new/alike-note";
import { FirstPerson } from "~/ui/group-new/first-person";
import { GroupFields } from "~/ui/group-new/group-fields";
import { groupsAddress } from "~/ui/groups/addresses";
import { KeptWords } from "~/ui/kept-note";
import { Page } from "~/ui/page";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const staff = staffOf(context, request, ["officer"]);
  const kept = await keptHere(context, staff, request);
  return data({ chosen: staff.chosen, kept, wards: await wardsToTick(context) }, { headers: personal });
}

/** The form as it comes back: what was typed, a sentence for each field, and the groups that look alike. */
interface Again {
  typed: Record<string, string[]>;
  errors?: Record<string, string>;
  alike?: { known: { id: string; name: string }[]; isNumberTaken: boolean; shown: string };
}

export async function action({ request, context }: ActionFunctionArgs) {
  await keepIfSignedOut(context, request);
  const staff = staffOf(context, request, ["officer"]);
  const typed = textsIn(await formIn(request));
  const wards = await wardsToTick(context);
  const read = readGroup(
    typed,
    wards.map(({ id }) => id),
  );
  if (!read.ok) return again({ typed, errors: sentences(read.errors) });
  const done = await addKnownGroup(staff, read.data, context);
  if (done.ok) {
    await takeKept(context, staff, typed);
    const to = groupsAddress(`/${done.groupId}`, staff.chosen, { done: "added" });
    return redirect(to, { status: 303, headers: personal });
  }
  return again(
    done.code === "alike" ? { typed, alike: done.alike } : { typed, errors: sentences({ email: done.code }) },
  );
}

async function wardsToTick({ store }: Pick<LoaderFunctionArgs["context"], "store">) {
  const wards = await store.read(wardsIn);
  return wards.flatMap(({ id, name, isEnded }) => (isEnded ? [] : [{ id, name }]));
}

function sentences(errors: Record<string, string>): Record<string, string> {
  const t = translator("en");
  return Object.fromEntries(
    Object.entries(errors).map(([field, problem]) => [field, t(`group-page:problem.${problem}`)]),
  );
}

function again(shown: Again) {
  return data(shown, { status: 422, headers: personal });
}

export const meta: MetaFunction = () => {
  const t = translator("en");
  return [{ title: t("frame:title", { title: t("group-page:new.heading") }) }, { name: "robots", content: "noindex" }];
};

export default function GroupNew() {
  const { chosen, kept, wards } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const { typed = kept?.values ?? {}, errors = {}, alike }: Partial<Again> = again ?? {};
  const { t } = useTranslation("group-page");
  return (
    <Page here="groups">
      <ErrorSummary errors={Object.entries(errors).map(([id, text]) => ({ id, text }))} />
      <Crumbs above={[{ to: groupsAddress("", chosen), name: t("groups-list:crumb") }]} here={t("new.crumb")} />
      <h1>{t("new.heading")}</h1>
      <p className="lead">{t("new.lead")}</p>
      <form method="post" action={groupsAddress("/new", chosen)} noValidate>
        <KeptWords kept={kept} again={again} isNew />
        {alike && <AlikeNote {...alike} chosen={chosen} />}
        {alike && <input type="hidden" name="shown" value={alike.shown} />}
        {alike && (
          <Buttons>
            <Button>{t("new.again")}</Button>
          </Buttons>
        )}
        <GroupFields typed={typed} errors={errors} wards={wards} />
        <FirstPerson typed={typed} errors={errors} />
        <Buttons>
          <Button look={alike ? "second" : "filled"}>{t(alike ? "new.again" : "new.button")}</Button>
        </Buttons>
      </form>
    </Page>
  );
}
