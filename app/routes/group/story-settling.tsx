import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formIn, textsIn } from "~/server/forms.server";
import { beginning, inStory, questionFor, today } from "~/server/groups/in-story.server";
import { type Choice, settleFact } from "~/server/groups/settle-fact.server";
import { readAnswer, toStory } from "~/server/groups/story-answers.server";
import { keepIfSignedOut } from "~/server/kept-forms/keep-form.server";
import { keptHere, takeKept } from "~/server/kept-forms/kept-form.server";
import { notThere } from "~/server/people/answers.server";
import { actorInGroup } from "~/server/viewer/group-viewer.server";
import { personal } from "~/server/viewer/signed-in.server";
import storyStyles from "~/styles/story.css?url";
import { myGroupAddress } from "~/ui/groups/addresses";
import { SideBySide } from "~/ui/groups/story/side-by-side";
import { StoryForm } from "~/ui/groups/story/story-form";
import { StoryFrame, storyMeta } from "~/ui/groups/story/story-frame";
import { KeptNote } from "~/ui/kept-note";
import { Note } from "~/ui/note";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: storyStyles }];

export const meta = storyMeta("settling");

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { by, field } = inStory(context, request, params.field);
  const shown = await questionFor(context, by, field);
  const { group, fact, waiting, wards, offered } = shown;
  // Settled in the meantime, by whoever was quicker.
  if (!fact || waiting.length === 0) throw toStory(by, "settled", field);
  const kept = await keptHere(context, by, request);
  const seen = [fact, ...waiting].map(({ id }) => id);
  const typed = { ...(await beginning(context, by, shown)), ...kept?.values, kept: [kept?.id ?? ""], seen };
  const shownKept = kept !== null && !("chosen" in kept.values) ? kept : null;
  return data(
    { field, group, fact, waiting, wards, offered, typed, kept: shownKept, chosen: by.chosen },
    { headers: personal },
  );
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  await keepIfSignedOut(context, request);
  const { by, field } = inStory(context, request, params.field);
  const typed = textsIn(await formIn(request));
  const { offered, waiting } = await questionFor(context, by, field);
  if (waiting.length === 0) return toStory(by, "settled", field);
  const factId = typed.chosen?.at(-1);
  const read = factId === undefined ? readAnswer(field, typed, offered) : null;
  if (read && !read.ok)
    return data({ typed, errors: read.errors, isChanged: false }, { status: 422, headers: personal });
  const choice: Choice = read
    ? { kind: "new", value: read.value, toldBy: read.toldBy, toldOn: today(context) }
    : { kind: "one", factId: factId ?? "" };
  const settling = { groupId: by.group.id, field, seen: typed.seen ?? [] };
  const done = await settleFact(actorInGroup(by), settling, choice, context);
  if (done === null) throw notThere();
  const words = read ? typed : null;
  if (done === "changed")
    return data({ typed: words, errors: {}, isChanged: true }, { status: 409, headers: personal });
  await takeKept(context, by, typed);
  return toStory(by, "settled", field);
}

export default function StorySettling() {
  const { field, group, fact, waiting, wards, offered, typed, kept, chosen } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation("groups");
  const [heading, lead] = [t("settling.heading"), t("settling.lead", { field: t(`fields.${field}.title`) })];
  const here = myGroupAddress(`/story/${field}/settling`, chosen);
  const errors = refused?.errors ?? {};
  // What was seen is what is shown now, whatever was sent.
  const again = refused?.typed && { ...refused.typed, seen: typed.seen };
  return (
    <StoryFrame {...{ field, group, chosen, heading, lead, errors }}>
      {refused?.isChanged && (
        <Note tone="honey" first={t("settling.changed")}>
          {t("settling.changedText")}
        </Note>
      )}
      {kept && !refused && <KeptNote {...kept} />}
      <SideBySide {...{ field, texts: [fact, ...waiting], wards, action: here }} />
      <section aria-labelledby="third" className="after-lead">
        <h2 id="third">{t("settling.third")}</h2>
        <StoryForm {...{ field, errors, chosen, wards: offered, typed: again ?? typed, action: here }}>
          {t("settling.thirdButton")}
        </StoryForm>
      </section>
    </StoryFrame>
  );
}
