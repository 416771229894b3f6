import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formIn, textsIn } from "~/server/forms.server";
import { confirmFact } from "~/server/groups/confirm-fact.server";
import { inStory, questionFor, today } from "~/server/groups/in-story.server";
import { sayerOf } from "~/server/groups/queries-story.server";
import { toQuestion, toStory } from "~/server/groups/story-answers.server";
import { actorInGroup } from "~/server/viewer/group-viewer.server";
import { personal } from "~/server/viewer/signed-in.server";
import storyStyles from "~/styles/story.css?url";
import { Button, ButtonLink, Buttons } from "~/ui/button";
import { Card } from "~/ui/card";
import { myGroupAddress } from "~/ui/groups/addresses";
import { FactValue } from "~/ui/groups/story/fact-value";
import { Said } from "~/ui/groups/story/said";
import { StoryFrame, storyMeta } from "~/ui/groups/story/story-frame";
import { Note } from "~/ui/note";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const links = () => [{ rel: "stylesheet", href: storyStyles }];

export const meta = storyMeta("confirming");

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { by, field } = inStory(context, request, params.field);
  const { group, fact, wards } = await questionFor(context, by, field);
  if (!fact) throw toQuestion(by, field, "");
  return data({ field, group, fact, wards, chosen: by.chosen }, { headers: personal });
}

export async function action({ params, request, context }: ActionFunctionArgs) {
  const { by, field } = inStory(context, request, params.field);
  const factId = textsIn(await formIn(request)).fact?.at(-1) ?? "";
  const toldBy = await sayerOf(context.store, by, by.group.id);
  const confirming = { groupId: by.group.id, field, factId, toldBy, toldOn: today(context) };
  const done = await confirmFact(actorInGroup(by), confirming, context);
  if (done === null) return toQuestion(by, field, "");
  if (done === "changed") return data({ isChanged: true }, { status: 409, headers: personal });
  return toStory(by, "confirmed", field);
}

export default function StoryConfirmation() {
  const { field, group, fact, wards, chosen } = useLoaderData<typeof loader>();
  const isChanged = useActionData<typeof action>()?.isChanged ?? false;
  const { t } = useTranslation("groups");
  const [heading, lead] = [t("confirming.heading"), t("confirming.lead", { field: t(`fields.${field}.title`) })];
  return (
    <StoryFrame {...{ field, group, chosen, heading, lead }}>
      {isChanged && (
        <Note tone="honey" first={t("confirming.changed")}>
          {t("confirming.changedText")}
        </Note>
      )}
      <Card narrow>
        <FactValue field={field} value={fact.value} wards={wards} />
        <Said fact={fact} />
      </Card>
      <form method="post" action={myGroupAddress(`/story/${field}/confirmation`, chosen)} className="after-lead">
        <input type="hidden" name="fact" value={fact.id} />
        <Buttons>
          <Button icon="tick">{t("confirming.button")}</Button>
          <ButtonLink look="second" to={myGroupAddress(`/story/${field}`, chosen)}>
            {t("confirming.change")}
          </ButtonLink>
        </Buttons>
      </form>
    </StoryFrame>
  );
}
