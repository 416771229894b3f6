import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { localMoment } from "~/domain/events/local-moment";
import { isField } from "~/domain/groups/fields";
import { translator } from "~/messages";
import { formIn, textsIn } from "~/server/forms.server";
import { groupNamed } from "~/server/groups/queries-page.server";
import { fieldOf } from "~/server/groups/queries-story.server";
import { type Typed, typedOf } from "~/server/groups/story-forms.server";
import { tellFact } from "~/server/groups/tell-fact.server";
import { readTold, toldWays } from "~/server/groups/told-form.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere, takeKept } from "~/server/kept-forms/kept-form.server";
import { notThere } from "~/server/people/answers.server";
import { personal } from "~/server/viewer/signed-in.server";
import { actorFor, staffOf } from "~/server/viewer/staff.server";
import groupPageStyles from "~/styles/group-page.css?url";
import { Crumbs } from "~/ui/crumbs";
import { ErrorSummary } from "~/ui/error-summary";
import { ToldForm } from "~/ui/group-page/told-form";
import { groupsAddress } from "~/ui/groups/addresses";
import { KeptWords } from "~/ui/kept-note";
import { Note } from "~/ui/note";
import { Page } from "~/ui/page";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: groupPageStyles }];

/** Who writes down an answer, of which group, to which question, and what stands there now. */
async function asked({ params, request, context }: Pick<LoaderFunctionArgs, "params" | "request" | "context">) {
  const staff = staffOf(context, request, ["officer"]);
  const { store, now } = context;
  const group = await groupNamed(store, staff, params.group ?? "");
  const field = params.field ?? "";
  if (!group || !isField(field)) throw notThere();
  const shown = await fieldOf(store, group.id, field, now());
  if (!shown) throw notThere();
  const told: unknown = shown.fact?.value;
  const named = (id: string) => Array.isArray(told) && told.includes(id);
  const wards = shown.wards.filter(({ id, isEnded }) => !isEnded || named(id));
  return { staff, group, field, fact: shown.fact, wards, today: localMoment(now()).day };
}

export async function loader(args: LoaderFunctionArgs) {
  const { staff, group, field, fact, wards, today } = await asked(args);
  const value: Typed = fact ? typedOf(field, fact.value) : field === "name" ? { name: [group.name] } : {};
  const kept = await keptHere(args.context, staff, args.request);
  const typed: Typed = { ...value, basedOn: [fact?.id ?? ""], toldOn: [today], ...kept?.values };
  return data({ group, field, wards, typed, ways: toldWays, kept, chosen: staff.chosen }, { headers: personal });
}

export async function action(args: ActionFunctionArgs) {
  await keepIfSignedOut(args.context, args.request);
  const { staff, group, field, wards, today } = await asked(args);
  const typed = textsIn(await formIn(args.request));
  const wardIds = wards.map(({ id }) => id);
  const read = readTold(field, typed, wardIds, today);
  if (!read.ok) return data({ typed, errors: read.errors }, { status: 422, headers: personal });
  const { ok: _, ...told } = read;
  const basedOn = typed.basedOn?.at(-1) || null;
  const telling = { ...told, groupId: group.id, field, basedOn, funderId: staff.funder.id };
  const done = await tellFact(actorFor(staff, "officer", group.id), telling, args.context);
  if (done === null) throw notThere();
  await takeKept(args.context, staff, typed);
  const to = groupsAddress(`/${group.id}`, staff.chosen, { done: done.outcome, field });
  return redirect(to, { status: 303, headers: personal });
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = found ? headingOf(t, found.field, found.group.name) : "";
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function GroupStoryField() {
  const { group, field, wards, typed, ways, kept, chosen } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("group-page");
  const errors: Record<string, string> = refused?.errors ?? {};
  const above = [
    { to: groupsAddress("", chosen), name: t("groups-list:crumb") },
    { to: groupsAddress(`/${group.id}`, chosen), name: group.name },
  ];
  return (
    <Page here="groups">
      <ErrorSummary errors={Object.entries(errors).map(([id, text]) => ({ id, text }))} />
      <Crumbs above={above} here={t(`story.label.${field}`)} />
      <Note tone="honey" first={t("fill.band", { group: group.name })}>
        {t("fill.bandWords")}
      </Note>
      <h1>{headingOf(t, field, group.name)}</h1>
      <ToldForm {...{ group, field, wards, ways, errors, chosen, typed: refused?.typed ?? typed }}>
        <KeptWords kept={kept} again={refused} />
      </ToldForm>
    </Page>
  );
}

function headingOf(t: ReturnType<typeof translator>, field: string, group: string): string {
  return t("group-page:fill.heading", { field: t(`group-page:story.label.${field}`), group });
}
