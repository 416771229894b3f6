import type { AppLoadContext } from "@remix-run/node";
import { localMoment } from "~/domain/events/local-moment";
import { type Field, isField } from "~/domain/groups/fields";
import { notThere } from "../people/answers.server";
import { inGroup, type PersonOfGroup } from "../viewer/group-viewer.server";
import type { WardShown } from "../wards/queries.server";
import { type FieldShown, fieldOf, type Story, sayerOf } from "./queries-story.server";
import { type Typed, typedOf } from "./story-forms.server";

/** Those who see the story of a group and change it. */
const OF_STORY = ["lead", "member", "helper"] as const;

/** Who asks, as somebody who sees the story of a group. Throws as `inGroup` does. */
export function seesStory(context: Pick<AppLoadContext, "viewer">, request: Request): PersonOfGroup {
  return inGroup(context, request, OF_STORY);
}

/** The same, and which question the address is about. Throws 404 for none, and for what a helper does not see all of. */
export function inStory(
  context: Pick<AppLoadContext, "viewer">,
  request: Request,
  name: string | undefined,
): { by: PersonOfGroup; field: Field } {
  const by = seesStory(context, request);
  if (name === undefined || !isField(name) || (by.role === "helper" && name === "contact")) throw notThere();
  return { by, field: name };
}

/** A question of the story that the address is about, with all that its form needs. Throws 404 where there is no such group. */
export async function questionFor({ store, now }: AppLoadContext, by: PersonOfGroup, field: Field) {
  const shown = await fieldOf(store, by.group.id, field, now());
  if (!shown) throw notThere();
  return { ...shown, wards: shown.wards, offered: offeredWards(shown) };
}

/** What a form begins with: what is true now, and who most likely says so. */
export async function beginning(
  { store }: AppLoadContext,
  by: PersonOfGroup,
  shown: FieldShown & Pick<Story, "group">,
) {
  const { field, fact, group } = shown;
  const value: Typed = fact ? typedOf(field, fact.value) : field === "name" ? { name: [group.name] } : {};
  return { ...value, toldBy: [await sayerOf(store, by, group.id)], basedOn: [fact?.id ?? ""] };
}

/** The day it is, by the clocks of the place. */
export function today({ now }: Pick<AppLoadContext, "now">): string {
  return localMoment(now()).day;
}

/** The story as a helper sees it: how the group likes to be reached, without phone and address. */
export function withoutContact(story: Story): Story {
  const hide = (one: FieldShown): FieldShown => {
    if (one.field !== "contact") return one;
    const { fact } = one as FieldShown<"contact">;
    return { ...one, fact: fact && { ...fact, value: { ...fact.value, phone: "", address: "" } }, waiting: [] };
  };
  return { ...story, fields: story.fields.map(hide) };
}

/** The wards that can be ticked: those in the list, and those that the group named before. */
function offeredWards({ fact, wards }: FieldShown & Pick<Story, "wards">): WardShown[] {
  const named: unknown = fact?.value;
  return wards.filter(({ id, isEnded }) => !isEnded || (Array.isArray(named) && named.includes(id)));
}
