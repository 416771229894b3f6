import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { translator } from "~/messages";
import { formIn, textsIn } from "~/server/forms.server";
import { beginning, inStory, questionFor, today } from "~/server/groups/in-story.server";
import { readAnswer, toQuestion, toStory } from "~/server/groups/story-answers.server";
import { tellFact } from "~/server/groups/tell-fact.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere, takeKept } from "~/server/kept-forms/kept-form.server";
import { notThere } from "~/server/people/answers.server";
import { actorInGroup } from "~/server/viewer/group-viewer.server";
import { personal } from "~/server/viewer/signed-in.server";
import storyStyles from "~/styles/story.css?url";
import { myGroupAddress } from "~/ui/groups/addresses";
import { StoryForm } from "~/ui/groups/story/story-form";
import { StoryFrame } from "~/ui/groups/story/story-frame";
import { KeptNote } from "~/ui/kept-note";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: storyStyles }];

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { by, field } = inStory(context, request, params.field);
  const { group, offered, ...shown } = await questionFor(context, by, field);
  const kept = await keptHere(context, by, request);
  const typed = { ...(await beginning(context, by, { ...shown, group })), ...kept?.values, kept: [kept?.id ?? ""] };
  return data({ field, group, offered, typed, kept, chosen: by.chosen }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  await keepIfSignedOut(context, request);
  const { by, field } = inStory(context, request, params.field);
  const typed = textsIn(await formIn(request));
  const { offered } = await questionFor(context, by, field);
  const read = readAnswer(field, typed, offered);
  if (!read.ok) return data({ typed, errors: read.errors }, { status: 422, headers: personal });
  const { value, toldBy } = read;
  const told = { groupId: by.group.id, field, value, toldBy, how: "page" as const, toldOn: today(context) };
  const done = await tellFact(actorInGroup(by), { ...told, basedOn: typed.basedOn?.at(-1) || null }, context);
  if (done === null) throw notThere();
  await takeKept(context, by, typed);
  return done.outcome === "beside" ? toQuestion(by, field, "/settling") : toStory(by, done.outcome, field);
}

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  const t = translator("en");
  const title = found ? t(`groups:fields.${found.field}.heading`) : "";
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export default function StoryField() {
  const { field, group, offered, typed, kept, chosen } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("groups");
  const here = myGroupAddress(`/story/${field}`, chosen);
  const errors = refused?.errors ?? {};
  return (
    <StoryFrame {...{ field, group, chosen, errors, heading: t(`fields.${field}.heading`) }}>
      {kept && !refused && <KeptNote {...kept} />}
      <StoryForm {...{ field, errors, chosen, wards: offered, typed: refused?.typed ?? typed, action: here }}>
        {t("form.save")}
      </StoryForm>
    </StoryFrame>
  );
}
