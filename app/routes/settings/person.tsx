import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { funderRoles } from "~/domain/people/viewer";
import { translator } from "~/messages";
import { recordForFunder } from "~/server/events/queries.server";
import { resetWaiting } from "~/server/factors/queries-resets.server";
import { notThere } from "~/server/people/answers.server";
import { doneIn } from "~/server/people/done.server";
import { personShown } from "~/server/people/queries.server";
import { wardsToPick } from "~/server/people/wards.server";
import { readsPeopleOf } from "~/server/viewer/administrator.server";
import { personal } from "~/server/viewer/signed-in.server";
import settingsStyles from "~/styles/settings.css?url";
import { Crumbs } from "~/ui/crumbs";
import { Page } from "~/ui/page";
import { Record } from "~/ui/record";
import { settingsAddress } from "~/ui/settings/addresses";
import { DoneToast } from "~/ui/settings/done-toast";
import { GiveMore } from "~/ui/settings/give-role";
import { HeldRoles } from "~/ui/settings/held-roles";
import { KeepOut } from "~/ui/settings/keep-out";
import { PersonFacts } from "~/ui/settings/person-facts";
import { SecondStepOf } from "~/ui/settings/second-step";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { personId: viewerId, funder, canChange, chosen } = readsPeopleOf(context, request);
  const { store } = context;
  const personId = params.person ?? "";
  const asked = new URL(request.url).searchParams;
  const person = await personShown(store, { personId, funderId: funder.id, viewerId });
  if (!person) throw notThere();
  const reset = await resetWaiting(store, { personId, funderId: funder.id, viewerId });
  const record = await recordForFunder(store, personId, funder.id, { before: asked.get("before") ?? undefined });
  const held = person.roles.filter(({ state }) => state !== "ended").map(({ role }) => role);
  const toGive = funderRoles.filter((role) => !held.includes(role));
  const shown = {
    person,
    record,
    toGive,
    reset,
    done: doneIn(asked, person, reset !== null),
    isSelf: personId === viewerId,
  };
  return data({ ...shown, wards: await wardsToPick(store), canChange, chosen }, { headers: personal });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const title = translator("en")("frame:title", { title: found?.person.name });
  return found ? [{ title }, { name: "robots", content: "noindex" }] : [];
};

export default function Person() {
  const { person, record, toGive, wards, reset, done, isSelf, canChange, chosen } = useLoaderData<typeof loader>();
  const { t } = useTranslation("people");
  const mayGive = canChange && !isSelf && !person.isDisabled;
  const details = settingsAddress(`/people/${person.id}/details`, chosen);
  const older = record.next && settingsAddress(`/people/${person.id}`, chosen, { before: record.next });
  return (
    <Page here="account">
      {done && canChange && <DoneToast {...{ done, person, chosen }} canUndo={!isSelf} />}
      <Crumbs above={[{ to: settingsAddress("/people", chosen), name: t("crumb") }]} here={person.name} />
      <h1>{person.name}</h1>
      <div className="cols cols--main">
        <div>
          <section aria-labelledby="roles">
            <h2 id="roles">{t("held.heading")}</h2>
            <HeldRoles roles={person.roles} canChange={canChange} chosen={chosen} />
          </section>
          {mayGive && <GiveMore person={person} roles={toGive} wards={wards} chosen={chosen} />}
          <section aria-labelledby="record">
            <h2 id="record">{t("record.heading")}</h2>
            <Record entries={record.entries} />
            {older && <a href={older}>{t("record.older")}</a>}
          </section>
        </div>
        <div className="stack">
          <PersonFacts {...person} correctAt={canChange && !isSelf ? details : null} />
          {canChange && <SecondStepOf {...{ person, reset, chosen }} mayAsk={mayGive} />}
          {canChange && !isSelf && <KeepOut person={person} chosen={chosen} />}
        </div>
      </div>
    </Page>
  );
}
