import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { translator } from "~/messages";
import { formIn } from "~/server/forms.server";
import { toDuplicates } from "~/server/merging/answers.server";
import { comparisonOf, othersOf } from "~/server/merging/comparison.server";
import { mergeGroups } from "~/server/merging/merge-groups.server";
import { notThere } from "~/server/people/answers.server";
import { personal } from "~/server/viewer/signed-in.server";
import { staffOf } from "~/server/viewer/staff.server";
import matchingStyles from "~/styles/matching.css?url";
import { ChooseOther } from "~/ui/matching/choose-other";
import { Compare } from "~/ui/matching/compare";

export { headersOfRoute as headers } from "~/server/viewer/headers.server";

export const handle = { density: "standard" };

export const links = () => [{ rel: "stylesheet", href: matchingStyles }];

export const meta: MetaFunction<typeof loader> = ({ data: found }) => {
  if (!found) return [];
  const t = translator("en");
  const title = found.comparison
    ? t("matching:compare.heading", { one: found.comparison.one.name, other: found.comparison.other.name })
    : t("matching:choose.heading", { name: found.choice?.name });
  return [{ title: t("frame:title", { title }) }, { name: "robots", content: "noindex" }];
};

export async function loader({ params, request, context }: LoaderFunctionArgs) {
  const { funder, chosen } = staffOf(context, request, ["officer"]);
  const oneId = params.group ?? "";
  const otherId = otherIn(request);
  const comparison = otherId === null ? null : await comparisonOf(context.store, funder.id, { oneId, otherId });
  const choice = otherId === null ? await othersOf(context.store, funder.id, oneId) : null;
  if (!comparison && !choice) throw notThere();
  return data({ comparison, choice, chosen }, { headers: personal });
}

/** Refused, the page says why: `keep` where it was not said which one to keep. */
export async function action({ params, request, context }: ActionFunctionArgs) {
  const by = staffOf(context, request, ["officer"]);
  const oneId = params.group ?? "";
  const otherId = otherIn(request) ?? "";
  const keptId = (await formIn(request)).get("keep");
  if (keptId !== oneId && keptId !== otherId) {
    const isThere = otherId ? await comparisonOf(context.store, by.funder.id, { oneId, otherId }) : true;
    if (!isThere || (!otherId && !(await othersOf(context.store, by.funder.id, oneId)))) throw notThere();
    return data({ code: "keep" as const }, { status: 422, headers: personal });
  }
  const goneId = keptId === oneId ? otherId : oneId;
  const done = await mergeGroups(by, { keptId, goneId }, context);
  if (done === null) throw notThere();
  if (!done.ok) return data({ code: done.code }, { status: 409, headers: personal });
  return toDuplicates(by.chosen, { done: "merged", merge: done.mergeId });
}

export default function Merging() {
  const { comparison, choice, chosen } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.code ?? null;
  if (comparison) return <Compare {...comparison} chosen={chosen} refused={refused} />;
  return choice && <ChooseOther {...choice} chosen={chosen} />;
}

function otherIn(request: Request): string | null {
  return new URL(request.url).searchParams.get("with") || null;
}
